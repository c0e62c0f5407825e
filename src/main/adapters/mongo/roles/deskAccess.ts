import type { DatabaseUser, DeskAccess, OwnAccess } from '@main/ports/database';
import type { Db } from 'mongodb';
import { isServerError } from '../errors';
import { applicationRole } from './applicationRole';

/** The database user of a desk, known to the bank's own database. */
export const deskUser = (database: string, deskId: string, password: string): DatabaseUser => ({
  username: `desk-${deskId}`,
  password,
  source: database,
});

/** Passwords are compared by SCRAM-SHA-256 only; the older SHA-1 form of them is not even stored. */
const mechanisms = ['SCRAM-SHA-256'];

/** Over a connection of the database's administrator. */
export function createDeskAccess(administered: Db): DeskAccess {
  const nameOf = (deskId: string): string => deskUser(administered.databaseName, deskId, '').username;
  return {
    grant: async (deskId, password) => {
      const rest = { pwd: password, roles: [applicationRole], mechanisms };
      try {
        await administered.command({ createUser: nameOf(deskId), ...rest });
      } catch (error) {
        if (!isServerError(error, 'userExists')) throw error;
        await administered.command({ updateUser: nameOf(deskId), ...rest });
      }
    },
    revoke: async (deskId) => {
      try {
        await administered.command({ dropUser: nameOf(deskId) });
      } catch (error) {
        if (!isServerError(error, 'userNotFound')) throw error;
      }
    },
  };
}

/** Over the connection of the desk itself. */
export const createOwnAccess = (db: Db, { username }: DatabaseUser): OwnAccess => ({
  changePassword: async (next) => {
    await db.command({ updateUser: username, pwd: next, mechanisms });
  },
});

/**
 * Whether the server says that this user is no longer known or may no longer do what it always could: its desk was
 * revoked. An open connection is told "unauthorized", a new one that authentication failed.
 */
export const isTurnedAway = (error: unknown): boolean =>
  isServerError(error, 'unauthorized') ||
  isServerError(error, 'authenticationFailed') ||
  isServerError(error, 'userNotFound');
