import type { CallArgument, CallOutput } from '@shared/contract';
import type { Role } from '@shared/permissions';
import type { Session } from '../../../app/appState';

type AppState = CallOutput<'app.state'>;

/** The day on which everything in the gallery happens. */
export const sampleDate = '2026-11-23';
export const at = (time: string, date = sampleDate): string => `${date}T${time}.000Z`;

export const appState = (changed: Partial<AppState> = {}): AppState => ({
  phase: 'ready',
  trouble: null,
  version: '0.1.0',
  bank: { name: 'Sahyadri Cooperative Bank', demo: false },
  branch: { branch: 'MAIN', name: 'Pune, Laxmi Road', timeZone: 'Asia/Kolkata' },
  businessDate: sampleDate,
  desk: { deskId: 'K7M2P9QX', name: 'Counter 2', kind: 'staff' },
  connection: 'online',
  ...changed,
});

export const kioskState = (changed: Partial<AppState> = {}): AppState =>
  appState({ desk: { deskId: 'D4T8W1ZC', name: 'Kiosk at the door', kind: 'kiosk' }, ...changed });

const names: Readonly<Record<Role, string>> = {
  Super_Admin: 'Sanjay Banerjee',
  Admin: 'Meera Nair',
  Employee: 'Arjun Deshpande',
  Customer: 'Kavya Iyer',
};

export const sessionOf = (role: Role, changed: Partial<Session> = {}): Session => ({
  userId: role === 'Customer' ? '56125810030' : '56125810022',
  name: names[role],
  role,
  status: 'Active',
  branch: 'MAIN',
  duties: role === 'Employee' ? ['supervisor'] : [],
  mustChangePassword: false,
  hasSecondFactor: false,
  mustEnrol: false,
  locked: false,
  signedInAt: at('04:12:09'),
  previousSignIn: { at: at('11:41:30', '2026-11-22'), desk: 'Counter 2' },
  idleLockMs: 600_000,
  idleEndMs: 28_800_000,
  ...changed,
});

export const settings = (values: CallArgument<'settings.set'> = {}) => ({
  values: {
    language: 'en',
    theme: 'system',
    hideAmounts: false,
    railFolded: false,
    columns: {},
    ...values,
  },
  fixed: [],
});
