import { readFileSync } from 'node:fs';
import type { Log } from '@main/ports/log';
import type { MachinePolicy } from '@main/ports/settings';

/**
 * Where a computer's administrators put their policy: a folder that ordinary users cannot write. The paths are
 * fixed, not read from the environment, which whoever starts the application sets as they like.
 */
const places: Readonly<Partial<Record<NodeJS.Platform, string>>> = {
  win32: 'C:\\ProgramData\\Branchbook\\policy.json',
  darwin: '/Library/Application Support/Branchbook/policy.json',
};

export const machinePolicyPath = (platform: NodeJS.Platform): string =>
  places[platform] ?? '/etc/branchbook/policy.json';

/** The policy in a JSON file. One that is not there says nothing; one that cannot be read is logged and says nothing. */
export function createMachinePolicy(path: string, log: Log): MachinePolicy {
  return {
    read: () => {
      try {
        const content: unknown = JSON.parse(readFileSync(path, 'utf8'));
        return content;
      } catch (error) {
        const isAbsent = error instanceof Error && 'code' in error && error.code === 'ENOENT';
        if (!isAbsent) log.warn('settings.policyUnreadable', { path, error });
        return null;
      }
    },
  };
}
