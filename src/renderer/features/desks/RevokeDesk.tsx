import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { FailureNotice } from '../../app/FailureNotice';
import { useCommandForm } from '../../app/form';
import { Button, Dialog, FormActions, FormColumn, TextField } from '../../ui';
import type { Desk } from './Desks';

/** Takes a desk's access away for good, with the reason that the journal keeps. */
export function RevokeDesk({ desk, onClose }: { desk: Desk; onClose: () => void }) {
  const { t } = useTranslation('desks');
  const { t: words } = useTranslation('ui');
  const queries = useQueryClient();
  const title = t('revoke.title', { name: desk.name });
  const form = useCommandForm({
    command: 'desks.revoke',
    draft: null,
    initial: { reason: '' },
    toArgument: ({ reason }, key) => ({ key, deskId: desk.deskId, reason }),
    onDone: () => {
      void queries.invalidateQueries({ queryKey: ['desks.list'] });
      onClose();
    },
  });
  return (
    <Dialog opened onClose={onClose} title={title}>
      <FormColumn label={title} onSend={form.send}>
        <p>{t('revoke.what')}</p>
        <TextField
          {...form.field('reason')}
          label={t('revoke.reason')}
          hint={t('revoke.reasonHint')}
          longest={200}
          autoFocus
        />
        <FailureNotice failure={form.failure} />
        <FormActions>
          <Button onClick={onClose}>{words('cancel')}</Button>
          <Button kind="danger" type="submit" busy={form.sending}>
            {t('revoke.send')}
          </Button>
        </FormActions>
      </FormColumn>
    </Dialog>
  );
}
