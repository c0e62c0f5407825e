import { hostname } from 'node:os';
import path from 'node:path';
import { simulatedClock } from '@main/adapters/clock/simulated';
import { createSystemClock } from '@main/adapters/clock/system';
import { createTimer } from '@main/adapters/clock/timer';
import { type Argon2Parameters, createPasswords } from '@main/adapters/crypto/argon2';
import { createIds, createRandom } from '@main/adapters/crypto/random';
import { createDeskFiles } from '@main/adapters/desk/deskFile';
import { createDocuments } from '@main/adapters/documents';
import { createDrafts } from '@main/adapters/drafts';
import { createFiles } from '@main/adapters/files';
import { createLog } from '@main/adapters/log';
import { createSmtpMail } from '@main/adapters/mail/smtp';
import { createMachinePolicy, machinePolicyPath } from '@main/adapters/settings/machinePolicy';
import { createPreferences } from '@main/application/settings';
import type { Platform } from '@main/ports/platform';
import type { DocumentLanguage } from '@shared/documentTexts';
import { createPasswordJudge } from '@shared/passwordStrength';

export type Options = {
  /** What one hash of a password costs; tests that are not about hashing take less. */
  readonly argon2: Argon2Parameters;
  /** The bundled worker that makes documents. */
  readonly documentsWorker: string;
  /** The bundled worker that verifies books. */
  readonly booksWorker: string;
};

const longestDeskName = 40;

/** Everything that needs no bank: clock, chance, log, files, preferences. */
export function createEnvironment(platform: Platform, { argon2, documentsWorker, booksWorker }: Options) {
  const { userData } = platform.folders;
  const system = createSystemClock();
  const { clock, setTime } = simulatedClock(system.clock);
  const random = createRandom();
  const log = createLog({ path: path.join(userData, 'log', 'branchbook.log'), level: 'info' });
  const policy = createMachinePolicy(machinePolicyPath(process.platform), log);
  const preferences = createPreferences({ store: platform.settings, policy, log });
  const { now, secondFactor } = platform.switches;
  // A clock that was given on the command line runs on from there, whatever the server says.
  const given = now === null ? null : system.follow(async () => new Date(now));
  return {
    platform,
    clock,
    /** Sets the clock while demo data is made; null gives the real time back. */
    setTime,
    /** Takes the server's time over. */
    followServer: (serverTime: () => Promise<Date>): Promise<void> => given ?? system.follow(serverTime),
    timer: createTimer(),
    random,
    ids: createIds(random, () => clock.now().getTime()),
    log,
    /** For parts that tell what happened in words. */
    report: (message: string, details: Readonly<Record<string, string>>): void =>
      log.warn('desk.noted', { message, ...details }),
    passwords: createPasswords(argon2),
    judgePassword: createPasswordJudge(),
    mail: createSmtpMail(),
    documents: createDocuments({ workerFile: documentsWorker }),
    booksWorker,
    files: createFiles({
      chooseSavePath: platform.dialogs.chooseSavePath,
      viewFolder: path.join(userData, 'viewed'),
      openFile: platform.openFile,
    }),
    drafts: createDrafts(path.join(userData, 'drafts'), log),
    preferences,
    languageOf: (userId: string | null): DocumentLanguage =>
      preferences.of(userId).values.language === 'hi' ? 'hi' : 'en',
    requiresSecondFactor: secondFactor !== 'offered',
    deskFiles: createDeskFiles(userData),
    suggestedDeskName: () => hostname().slice(0, longestDeskName),
  };
}

export type Environment = ReturnType<typeof createEnvironment>;
