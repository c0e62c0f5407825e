import { type ReactNode, useState } from 'react';
import {
  BeforeAfter,
  Button,
  ChoiceField,
  DateField,
  Details,
  Direction,
  FormColumn,
  FormPair,
  Heading,
  IconButton,
  Inline,
  Money,
  MoneyField,
  Muted,
  Notice,
  Page,
  PasswordField,
  PhoneList,
  Progress,
  SelectField,
  Shortcut,
  Stack,
  StateView,
  StatusMark,
  Steps,
  SwitchField,
  TextField,
} from '../../../ui';
import { Stage } from '../Stage';
import { wellAnswers } from '../samples/answers';
import type { Story } from '../story';
import styles from './components.module.css';

/** Words in these stories are samples, not texts of the product: they stand for what screens pass in. */
const say = (words: string): string => words;

function Fields() {
  const [values, setValues] = useState<Record<string, string>>({
    name: 'Kavya',
    wrong: '98220',
    money: '1,250.50',
    date: '1995-01-11',
    phones: '9822010333\n9130044552',
    state: 'Kerala',
    choice: 'a',
  });
  const field = (name: string) => ({
    name,
    value: values[name] ?? '',
    onChange: (text: string) => setValues({ ...values, [name]: text }),
  });
  return (
    <FormColumn label={say('Fields')} onSend={() => undefined}>
      <FormPair>
        <TextField {...field('name')} label={say('First name')} hint={say('As on the card')} />
        <TextField
          {...field('wrong')}
          label={say('Phone')}
          error={say('This is not written in the right way.')}
        />
      </FormPair>
      <MoneyField {...field('money')} label={say('Amount')} />
      <FormPair>
        <DateField {...field('date')} label={say('Birth date')} />
        <SelectField
          {...field('state')}
          label={say('State')}
          options={['Goa', 'Kerala', 'Punjab'].map((value) => ({ value, label: value }))}
        />
      </FormPair>
      <PasswordField {...field('password')} label={say('Password')} which="current" />
      <PhoneList {...field('phones')} label={say('Phone')} />
      <ChoiceField
        {...field('choice')}
        legend={say('Kind')}
        choices={[
          { value: 'a', label: say('Staff desk'), hint: say('Staff sign in here.') },
          { value: 'b', label: say('Kiosk'), hint: say('Customers sign in here.') },
        ]}
      />
      <TextField {...field('off')} label={say('Not now')} disabled optional />
    </FormColumn>
  );
}

function Controls() {
  return (
    <Stack gap={24}>
      <Inline>
        <Button kind="primary">{say('Credit ₹5,000.00')}</Button>
        <Button icon="plus">{say('Add user')}</Button>
        <Button kind="quiet">{say('Discard')}</Button>
        <Button kind="danger">{say('Revoke')}</Button>
        <Button disabled>{say('Not now')}</Button>
        <Button kind="primary" busy>
          {say('Sending')}
        </Button>
        <IconButton icon="lock" label={say('Lock')} onClick={() => undefined} />
      </Inline>
      <Inline>
        <Button size="compact">{say('Compact')}</Button>
        <Button size="large" kind="primary">
          {say('Large')}
        </Button>
        <Shortcut keys="Ctrl+Shift+K" />
      </Inline>
      <Inline gap={24}>
        <StatusMark tone="good">{say('Active')}</StatusMark>
        <StatusMark tone="waiting">{say('Pending')}</StatusMark>
        <StatusMark tone="stopped">{say('Suspended')}</StatusMark>
        <StatusMark tone="neutral">{say('Inactive')}</StatusMark>
        <Direction amount={1n} />
        <Direction amount={-1n} />
      </Inline>
      <Inline gap={24}>
        <Money amount={12_345_678_90n} size="balance" />
        <Money amount={5_000_00n} signed colored />
        <Money amount={-1_250_50n} signed colored />
        <BeforeAfter label={say('Balance')} before={5_000_00n} after={3_749_50n} />
      </Inline>
      <SwitchField
        label={say('Hide amounts')}
        hint={say('Covers every amount.')}
        checked
        onChange={() => undefined}
      />
      <Details
        rows={[
          { label: say('Reference'), value: 'TXN-7K2M-9Q40-XW3D' },
          { label: say('Booked'), value: <Muted>{say('23 Nov 2026, 11:01')}</Muted> },
        ]}
      />
      <Steps labels={[say('Data'), say('Bank'), say('Super Admin'), say('Desk')]} current={1} />
      <Progress label={say('Filling the demo')} fraction={0.4} onCancel={() => undefined} />
      <Progress label={say('Starting the database')} fraction={null} />
    </Stack>
  );
}

function Messages() {
  const words = {
    what: say('Something went wrong'),
    safe: say('The books are safe.'),
    next: say('Try again.'),
    requestId: '01935f3c-7b8e-7c1a',
  };
  return (
    <Stack>
      <Notice tone="info" title={say('For information')}>
        {say('It stays until it is no longer true.')}
      </Notice>
      <Notice tone="success" title={say('Done')}>
        {say('With its reference.')}
      </Notice>
      <Notice tone="warning" title={say('Take care')}>
        {say('Shown once.')}
      </Notice>
      <Notice
        tone="danger"
        title={say('Refused')}
        actions={<Button size="compact">{say('Try again')}</Button>}
      >
        {say('Nothing was changed.')}
      </Notice>
      <StateView state="stale" since="11:01" onRetry={() => undefined} />
      <StateView state="error" words={words} onRetry={() => undefined} />
      <StateView state="noResult" onClear={() => undefined} />
    </Stack>
  );
}

const sheet = (title: string, content: ReactNode) => (
  <Stage answers={wellAnswers}>
    <main className={styles.sheet}>
      <Page scroll>
        <Stack gap={24}>
          <Heading>{title}</Heading>
          {content}
        </Stack>
      </Page>
    </main>
  </Stage>
);

export const componentStories: readonly Story[] = [
  { id: 'fields', screen: sheet(say('Fields'), <Fields />) },
  { id: 'controls', screen: sheet(say('Controls'), <Controls />) },
  { id: 'messages', screen: sheet(say('Messages'), <Messages />) },
];
