import { codeHash, codeOf, readCode } from '@main/domain/people/codes';
import type { Documents } from '@main/ports/documents';
import type { Files } from '@main/ports/files';
import type { Random } from '@main/ports/random';
import type { DocumentLanguage } from '@shared/documentTexts';
import { refuse, succeed } from '@shared/result';
import type { SetupServices } from '../services';

const codeCount = 10;
/** Twenty letters of five bits each, 100 bits: what is kept of a code may be a plain hash. */
const letters = 20;
const group = 5;

export type RecoveryDependencies = {
  readonly random: Random;
  readonly documents: Pick<Documents, 'render'>;
  readonly files: Files;
  readonly language: () => DocumentLanguage;
};

export type Recovery = Pick<SetupServices, 'recoveryCodes' | 'saveRecoverySheet'> & {
  /** Whether `typed` is one of the codes minted last, read back off the sheet. */
  readonly isOnSheet: (typed: string) => boolean;
  /** What the bank keeps of the codes. */
  readonly hashes: () => readonly string[];
};

/**
 * The recovery codes of the Super Admin. They live in main's memory from minting to the making of the bank; what
 * stays of them is hashes in the bank and the paper in the safe. Minting again voids the sheet before.
 */
export function createRecovery({ random, documents, files, language }: RecoveryDependencies): Recovery {
  let codes: readonly string[] = [];
  return {
    recoveryCodes: async () => {
      codes = Array.from({ length: codeCount }, () => codeOf(random(letters), group));
      return succeed({ codes: [...codes] });
    },
    saveRecoverySheet: async ({ bankName, name }) => {
      if (codes.length === 0) return refuse('RECOVERY_CODE_WRONG');
      const bytes = await documents.render({
        kind: 'recoverySheet',
        language: language(),
        bankName,
        name,
        codes,
      });
      return files.save({
        suggestedName: 'branchbook_recovery_sheet.pdf',
        kind: 'pdf',
        content: async () => succeed(inOnePiece(bytes)),
      });
    },
    isOnSheet: (typed) => codes.some((code) => readCode(code) === readCode(typed)),
    hashes: () => codes.map(codeHash),
  };
}

async function* inOnePiece(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}
