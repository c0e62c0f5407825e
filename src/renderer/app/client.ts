import { createContext, useContext } from 'react';
import { type Client, call, on, run } from './bridge';

/** The client that screens call through: this window's, or in the gallery one that answers from samples. */
export const ClientContext = createContext<Client>({ call, on, run });

export const useClient = (): Client => useContext(ClientContext);
