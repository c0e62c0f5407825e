import { createContext, useContext } from 'react';
import { type Client, client } from './bridge';

/** The client that screens call through: this window's, or in the gallery one that answers from samples. */
export const ClientContext = createContext<Client>(client);

export const useClient = (): Client => useContext(ClientContext);
