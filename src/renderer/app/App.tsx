/**
 * The window: providers around, and inside the one screen that the state of the application calls for. A gallery
 * of all states lies beside it, under a path of its own.
 */
import type { CallOutput } from '@shared/contract';
import { scopeOf } from '@shared/permissions';
import { QueryClientProvider, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, Suspense, useEffect, useState } from 'react';
import { Router, useLocation } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { SignIn, useSessionEnd } from '../features/signIn';
import { StateView } from '../ui';
import { Appearance } from './Appearance';
import { ActionContext, createActionStore } from './actions';
import { holderOf, type Session, SessionContext, takesSignIn, useAppState } from './appState';
import { useCall } from './calls';
import { useClient } from './client';
import { Keys } from './Keys';
import { createQueryClient, followEvents } from './queries';
import { SessionMemory } from './SessionMemory';
import {
  ChangePassword,
  EnrolFirst,
  Gallery,
  LockScreen,
  readAhead,
  SetupAssistant,
  StepUp,
  TroubleScreen,
  Work,
} from './screens';

export function App() {
  const [queries] = useState(createQueryClient);
  const [store] = useState(createActionStore);
  return (
    <QueryClientProvider client={queries}>
      <ActionContext value={store}>
        <Router hook={useHashLocation}>
          <Appearance>
            <FollowEvents />
            <Suspense fallback={<StateView state="loading" />}>
              <Window />
            </Suspense>
          </Appearance>
        </Router>
      </ActionContext>
    </QueryClientProvider>
  );
}

function FollowEvents() {
  const client = useClient();
  const queries = useQueryClient();
  useEffect(() => followEvents(client, queries), [client, queries]);
  return null;
}

function Window() {
  const [path] = useLocation();
  return path.startsWith('/gallery') ? <Gallery /> : <Phases />;
}

/** From the state of the application to a screen: what it is, then who is there, then where they work. */
export function Phases() {
  const state = useAppState();
  const session = useCall('auth.session', {});
  const ended = useSessionEnd();
  const queries = useQueryClient();
  const [isSettingUp, setIsSettingUp] = useState(false);
  const finishSetup = async () => {
    await queries.refetchQueries({ queryKey: ['app.state'] });
    setIsSettingUp(false);
  };
  // Already while the server starts: who signs in as soon as it is there waits for nothing more.
  const workplace = state?.desk?.kind;
  useEffect(() => {
    if (workplace) readAhead(workplace);
  }, [workplace]);
  // The assistant stays until it has said with which user ID to sign in, though the bank is ready before.
  if (state?.phase === 'firstRun' && !isSettingUp) setIsSettingUp(true);
  if (!state) return <StateView state="loading" />;
  if (isSettingUp) return <SetupAssistant onFinished={() => void finishSetup()} />;
  if (session.data === undefined) return <StateView state="loading" />;
  if (state.phase !== 'ready' && !takesSignIn(state)) return <TroubleScreen state={state} />;
  return session.data ? <SignedIn session={session.data} state={state} /> : <SignIn ended={ended} />;
}

type SignedInProps = { session: Session; state: CallOutput<'app.state'> };

function SignedIn({ session, state }: SignedInProps) {
  const [isEnrolling, setIsEnrolling] = useState(false);
  // It stays until the recovery codes were kept, though the session is whole before.
  if (session.mustEnrol && !isEnrolling) setIsEnrolling(true);
  return (
    <SessionContext value={session}>
      <SessionMemory key={`${session.userId} ${session.signedInAt}`}>
        <Keys />
        {!session.locked && (
          <Suspense>
            <StepUp />
          </Suspense>
        )}
        {isEnrolling && !session.locked && !session.mustChangePassword ? (
          <EnrolFirst onFinished={() => setIsEnrolling(false)} />
        ) : (
          screenOf(session, state)
        )}
      </SessionMemory>
    </SessionContext>
  );
}

function screenOf(session: Session, state: CallOutput<'app.state'>): ReactNode {
  if (session.locked) return <LockScreen />;
  if (session.mustChangePassword) return <ChangePassword />;
  // At a kiosk an administrator gets the staff's frame: that is where its float and settings are.
  const isStaff = scopeOf(holderOf(session), 'desk.useStaff') !== null;
  const workplace = state.desk?.kind === 'kiosk' && !isStaff ? 'kiosk' : 'staff';
  return <Work key={workplace} at={workplace} />;
}
