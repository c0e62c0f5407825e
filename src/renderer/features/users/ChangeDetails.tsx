import { useTranslation } from 'react-i18next';
import { FailureNotice } from '../../app/FailureNotice';
import { useCommandForm } from '../../app/form';
import { Button, Dialog, FormActions, FormColumn, TextField } from '../../ui';
import { AddressSection, ContactSection, PersonSection } from './PersonSections';
import { personOf, typedPerson } from './person';
import type { User } from './UserPanel';
import { useChanged } from './useChanged';

/** Name, contact and address of a person, with the reason that the journal keeps. */
export function ChangeDetails({ user, onClose }: { user: User; onClose: () => void }) {
  const { t } = useTranslation('people');
  const { t: names } = useTranslation('users');
  const title = t('details.title', { name: `${user.firstName} ${user.lastName}` });
  const form = useCommandForm({
    command: 'users.changeDetails',
    draft: null,
    initial: { ...typedPerson(user), reason: '' },
    toArgument: ({ reason, ...person }, key) => ({
      ...personOf(person),
      key,
      userId: user.userId,
      version: user.version,
      reason,
    }),
    onDone: useChanged(onClose),
  });
  return (
    <Dialog opened wide onClose={onClose} title={title}>
      <FormColumn label={title} onSend={form.send}>
        <PersonSection form={form} />
        <ContactSection form={form} />
        <AddressSection form={form} />
        <TextField
          {...form.field('reason')}
          label={names('status.reason')}
          hint={names('status.reasonHint')}
          longest={200}
        />
        <FailureNotice failure={form.failure} />
        <FormActions>
          <Button kind="primary" type="submit" busy={form.sending}>
            {t('details.send')}
          </Button>
        </FormActions>
      </FormColumn>
    </Dialog>
  );
}
