/** Chosen settings of this desk's user-data folder. What is read was written by anyone: it is validated by the caller. */
export type SettingsStore = {
  readonly read: () => unknown;
  readonly write: (values: Readonly<Record<string, unknown>>) => void;
};

/** What the computer's administrators fixed, read from a folder that only they write. */
export type MachinePolicy = {
  /** @returns the policy's content, or null where there is none or none that can be read */
  readonly read: () => unknown;
};
