/** Stands in for a running Branchbook: a screen on it calls samples, has a memory and a history of its own. */
import { QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import { ActionContext, createActionStore } from '../../app/actions';
import { type Session, SessionContext } from '../../app/appState';
import { createClient } from '../../app/bridge';
import { ClientContext } from '../../app/client';
import { createQueryClient } from '../../app/queries';
import { SessionMemory } from '../../app/SessionMemory';
import { type Answers, sampleBridge } from './sampleBridge';

export type StageProps = {
  answers: Answers;
  session?: Session | null;
  path?: string;
  children: ReactNode;
};

export function Stage({ answers, session = null, path = '/', children }: StageProps) {
  const [client] = useState(() => {
    const bridge = sampleBridge(answers);
    return createClient(() => bridge);
  });
  const [queries] = useState(createQueryClient);
  const [store] = useState(createActionStore);
  const [location] = useState(() => memoryLocation({ path }));
  return (
    <ClientContext value={client}>
      <QueryClientProvider client={queries}>
        <ActionContext value={store}>
          <Router hook={location.hook}>
            <SessionContext value={session}>
              <SessionMemory>{children}</SessionMemory>
            </SessionContext>
          </Router>
        </ActionContext>
      </QueryClientProvider>
    </ClientContext>
  );
}
