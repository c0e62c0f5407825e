import type { Actor } from '@main/domain/access/actor';
import type { BankStore } from '@main/ports/bank';
import type { Documents } from '@main/ports/documents';
import type { Files } from '@main/ports/files';
import type { SignInMonthStore } from '@main/ports/signInMonths';
import { monthOf, startOfMonth } from '@shared/businessDate';
import type { CallOutput } from '@shared/contract';
import type { DocumentLanguage } from '@shared/documentTexts';
import { succeed } from '@shared/result';
import { roleWords } from '@shared/roleWords';
import type { BusinessDay } from '../businessDay';
import type { RecordExport } from '../exports/event';
import type { OpenUseCases } from '../useCase';

export type SignInMonthDependencies = {
  readonly signInMonths: Pick<SignInMonthStore, 'figures'>;
  readonly bank: Pick<BankStore, 'branches'>;
  readonly today: BusinessDay;
  readonly files: Pick<Files, 'save'>;
  readonly documents: Pick<Documents, 'table'>;
  readonly record: RecordExport;
  readonly languageOf: (actor: Actor) => DocumentLanguage;
};

type Figures = CallOutput<'signIns.months'>;

const heads: Readonly<Record<DocumentLanguage, readonly string[]>> = {
  en: ['Month', 'Branch', 'Role', 'Sign-ins', 'Refused', 'People'],
  hi: ['महीना', 'शाखा', 'भूमिका', 'साइन इन', 'अस्वीकृत', 'लोग'],
};

/** Sign-ins by month (mission, row 9), on screen and as a file. */
export function createSignInMonths(
  dependencies: SignInMonthDependencies,
): Pick<OpenUseCases, 'signIns.months' | 'signIns.saveMonths'> {
  const { signInMonths, bank, today, files, documents, record } = dependencies;

  const figuresFor = async ({ holder, scope }: Actor, count: number): Promise<Figures> => {
    const date = today(holder.branch);
    const months = Array.from({ length: count }, (_, index) =>
      monthOf(startOfMonth(date, index + 1 - count)),
    );
    const branches = scope === 'bank' ? (await bank.branches()).map(({ branch }) => branch) : [holder.branch];
    const rows = await signInMonths.figures(branches, months[0] ?? monthOf(date));
    return { months, rows: [...rows] };
  };

  async function* tableOf({ rows }: Figures, language: DocumentLanguage) {
    yield rows.map(({ month, branch, role, signedIn, refused, people }) => [
      month,
      branch,
      role ? roleWords[language][role] : '',
      String(signedIn),
      String(refused),
      String(people),
    ]);
  }

  return {
    'signIns.months': async (actor, { months }) => succeed(await figuresFor(actor, months)),
    'signIns.saveMonths': async (actor, { months }, { signal }) => {
      const language = dependencies.languageOf(actor);
      const figures = await figuresFor(actor, months);
      return files.save({
        suggestedName: `sign_ins_${figures.months.at(-1)}.csv`,
        kind: 'csv',
        signal,
        content: async () => {
          const recorded = await record(actor, { what: 'signInMonths', accountId: null });
          if (!recorded.ok) return recorded;
          return succeed(documents.table(heads[language], tableOf(figures, language)));
        },
      });
    },
  };
}
