import type { StaffPlace } from '../../app/places';
import { Page } from '../../ui';
import { ChooseAccount } from './ChooseAccount';
import { Statement } from './Statement';

export const places: readonly StaffPlace[] = [
  {
    path: '/statements/:accountId',
    show: ({ accountId = '' }) => (
      <Page>
        <Statement key={accountId} accountId={accountId} />
      </Page>
    ),
  },
  { path: '/statements', show: () => <ChooseAccount /> },
];
