/** A new person: contact, address, role and branch; then, in the same place, the slip with the first password. */
import { holdsAccount, type Permission, type Role, roles } from '@shared/permissions';
import { useTranslation } from 'react-i18next';
import { useMay, useSession } from '../../app/appState';
import { BranchField } from '../../app/BranchField';
import { FailureNotice } from '../../app/FailureNotice';
import { useCommandForm } from '../../app/form';
import { Button, ChoiceField, FormActions, FormColumn, FormSection, Muted, Page, Stack } from '../../ui';
import { PasswordSlip } from './PasswordSlip';
import { AddressSection, ContactSection, PersonSection } from './PersonSections';
import { emptyPerson, personOf } from './person';

function useAddUserForm() {
  const { branch } = useSession();
  return useCommandForm({
    command: 'users.add',
    draft: 'users.add',
    initial: { ...emptyPerson, role: 'Customer', branch },
    toArgument: (values, key) => ({
      ...personOf(values),
      key,
      role: values.role as Role,
      branch: values.branch,
    }),
  });
}

export type AddUserForm = ReturnType<typeof useAddUserForm>;

export function AddUser() {
  const form = useAddUserForm();
  return (
    <Page scroll>
      {form.output ? <PasswordSlip slip={form.output} onAnother={form.reset} /> : <UserForm form={form} />}
    </Page>
  );
}

function UserForm({ form }: { form: AddUserForm }) {
  const { t } = useTranslation('users');
  const role = form.values.role as Role;
  return (
    <Stack gap={24}>
      <Muted>{t('add.kept')}</Muted>
      <FormColumn label={t('add.title')} onSend={form.send}>
        <RoleSection form={form} />
        <PersonSection form={form} autoFocus />
        <ContactSection form={form} />
        <AddressSection form={form} />
        <FailureNotice failure={form.failure} />
        <FormActions
          aside={
            <Button kind="quiet" onClick={form.reset}>
              {t('add.discard')}
            </Button>
          }
        >
          <Button kind="primary" type="submit" busy={form.sending}>
            {t(`add.send.${role}`)}
          </Button>
        </FormActions>
      </FormColumn>
    </Stack>
  );
}

function RoleSection({ form }: { form: AddUserForm }) {
  const { t } = useTranslation('users');
  const may = useMay();
  const open = [...roles].reverse().filter((role) => may(`user.add.${role}` satisfies Permission));
  return (
    <FormSection title={t('add.work')}>
      <ChoiceField
        inline
        legend={t('add.role')}
        name="role"
        value={form.values.role}
        onChange={(role) => form.set('role', role)}
        choices={open.map((role) => ({ value: role, label: t(`roles.${role}`) }))}
        error={form.errorAt('role')}
        hint={t(holdsAccount(form.values.role as Role) ? 'add.customerHint' : 'add.staffHint')}
      />
      <BranchField {...form.field('branch')} label={t('add.branch')} />
    </FormSection>
  );
}
