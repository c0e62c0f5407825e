import type { ReactNode } from 'react';
import { BeforeAfter, Button, FormActions } from '../../ui';

type AmountActionsProps = {
  /** Which figure of the account changes, what it is, and what it will be; null while no amount is typed. */
  label: string;
  before: bigint;
  after: bigint | null;
  busy: boolean;
  /** What the button says that it does. */
  children: ReactNode;
};

/** The foot of a form that moves an amount: before → after, and the button that sends it. */
export const AmountActions = ({ label, before, after, busy, children }: AmountActionsProps) => (
  <FormActions aside={<BeforeAfter label={label} before={before} after={after} />}>
    <Button kind="primary" type="submit" busy={busy}>
      {children}
    </Button>
  </FormActions>
);
