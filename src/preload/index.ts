import type { Bridge } from '@shared/contract';
import { callChannel, eventChannel } from '@shared/contract/channels';
import { contextBridge, ipcRenderer } from 'electron';

/** The keys of the contract, put in when the code is built: the contract's schemas stay out of this script. */
declare const __CALL_KEYS__: readonly string[];
declare const __EVENT_KEYS__: readonly string[];

type Listener = (payload: unknown) => void;

const calls: ReadonlySet<string> = new Set(__CALL_KEYS__);
const listeners: ReadonlyMap<string, Set<Listener>> = new Map(__EVENT_KEYS__.map((key) => [key, new Set()]));

ipcRenderer.on(eventChannel, (_event, key: string, payload: unknown) => {
  for (const listener of listeners.get(key) ?? []) listener(payload);
});

/** All that the window has of the world outside. What is not in the contract is refused here and again in main. */
const bridge: Bridge = {
  call: async (key, input) => {
    if (!calls.has(key)) throw new TypeError('Not a call of the contract');
    return ipcRenderer.invoke(callChannel, key, input);
  },
  on: (event, listener) => {
    const heard = listeners.get(event);
    if (heard === undefined) throw new TypeError('Not an event of the contract');
    // A function of its own for each subscription: the same listener may listen twice and stop once.
    const own: Listener = (payload) => listener(payload);
    heard.add(own);
    return () => void heard.delete(own);
  },
};

contextBridge.exposeInMainWorld('branchbook', bridge);
