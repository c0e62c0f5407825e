import { factsIn } from '@main/domain/branches/facts';
import { branchSetting, settingBook } from '@main/domain/ledger/books';
import { isSettingLine, type JournalRecord, lineIn } from '@main/domain/ledger/records';
import type { BankStore } from '@main/ports/bank';

/** Folds changes of branches into their documents: of a crash right after the event, the document follows all the same. */
export const createFoldBranches =
  (bank: Pick<BankStore, 'applyBranch'>) =>
  async (records: readonly JournalRecord[]): Promise<void> => {
    for (const record of records) {
      const { branch } = record;
      const line = lineIn(record, settingBook(branch, branchSetting));
      if (line && isSettingLine(line)) {
        await bank.applyBranch({ branch, no: line.no, facts: factsIn(line.value) });
      }
    }
  };
