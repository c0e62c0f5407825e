/** What may be done to the person in the panel, and the dialog of what was chosen. */
import { holdsAccount } from '@shared/permissions';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay, useSession } from '../../app/appState';
import { Button } from '../../ui';
import { ChangeDetails } from './ChangeDetails';
import { ChangeRole } from './ChangeRole';
import { ChangeStatus } from './ChangeStatus';
import { MoveUser } from './MoveUser';
import { ResetPassword } from './ResetPassword';
import { Unlock } from './Unlock';
import type { User } from './UserPanel';

type Task = 'status' | 'role' | 'branch' | 'details' | 'unlock' | 'password';

type FormProps = { user: User; onClose: () => void };

const forms: Readonly<Record<Task, (props: FormProps) => ReactNode>> = {
  status: ChangeStatus,
  role: ChangeRole,
  branch: MoveUser,
  details: ChangeDetails,
  unlock: Unlock,
  password: ResetPassword,
};

/** What the person signed in may do to this one; main looks again. */
function useTasks(user: User): readonly Task[] {
  const may = useMay();
  const isOther = useSession().userId !== user.userId;
  if (!may(`user.manage.${user.role}`, user)) return [];
  const open: Readonly<Record<Task, boolean>> = {
    unlock: isOther && user.lockedUntil !== null && may('user.unlock', user),
    status: isOther && may('user.status', user),
    role: isOther && !holdsAccount(user.role) && may('user.role', user),
    details: may('user.details', user),
    password: isOther && may('user.resetPassword', user),
    branch: isOther && may('user.move', user),
  };
  return (Object.keys(open) as Task[]).filter((task) => open[task]);
}

export function PersonActions({ user }: { user: User }) {
  const { t } = useTranslation('people');
  const tasks = useTasks(user);
  const [task, setTask] = useState<Task | null>(null);
  const Form = task && forms[task];
  return (
    <>
      {tasks.map((each) => (
        <Button key={each} onClick={() => setTask(each)}>
          {t(`actions.${each}`)}
        </Button>
      ))}
      {Form && <Form user={user} onClose={() => setTask(null)} />}
    </>
  );
}
