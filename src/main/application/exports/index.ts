import type { Actor } from '@main/domain/access/actor';
import type { DocumentRequest, Documents, ReceiptFigures, SixMonths } from '@main/ports/documents';
import type { FileKind, Files } from '@main/ports/files';
import type { DocumentLanguage } from '@shared/documentTexts';
import { type Result, succeed } from '@shared/result';
import type { BankUseCases } from '../useCase';
import type { Exported, RecordExport } from './event';
import { once } from './once';

export type ExportDependencies = {
  readonly sixMonths: (actor: Actor, input: { accountId: string }) => Promise<Result<SixMonths>>;
  readonly receipt: (accountId: string, reference: string) => Promise<Result<ReceiptFigures>>;
  /** Whose account it is, for the file's name. */
  readonly ownerOf: (accountId: string) => Promise<Result<string>>;
  readonly bankName: () => Promise<string>;
  readonly languageOf: (actor: Actor) => DocumentLanguage;
  readonly record: RecordExport;
  readonly files: Files;
  readonly documents: Documents;
};

type Export = {
  readonly exported: Exported;
  readonly suggestedName: string;
  readonly kind: FileKind;
  readonly request: DocumentRequest;
};

/** Charts and receipts as files: the place is chosen, the event is written, then the file. */
export function createExports(
  dependencies: ExportDependencies,
): Pick<BankUseCases, 'charts.save' | 'receipts.save'> {
  const { files, documents, record } = dependencies;

  const save = (
    actor: Actor,
    { exported, suggestedName, kind, request }: Export,
  ): Promise<Result<{ saved: string }>> =>
    files.save({
      suggestedName,
      kind,
      content: async () => {
        const recorded = await record(actor, exported);
        return recorded.ok ? succeed(once(await documents.render(request))) : recorded;
      },
    });

  return {
    'charts.save': async (actor, { accountId, format }) => {
      const [figures, owner] = [
        await dependencies.sixMonths(actor, { accountId }),
        await dependencies.ownerOf(accountId),
      ];
      if (!figures.ok) return figures;
      if (!owner.ok) return owner;
      const language = dependencies.languageOf(actor);
      const kind = format === 'png' ? 'chartPicture' : 'chartFigures';
      return save(actor, {
        exported: { what: kind, accountId },
        suggestedName: `transaction_chart_${owner.value}.${format}`,
        kind: format,
        request: { kind, language, figures: figures.value },
      });
    },
    'receipts.save': async (actor, { accountId, reference }) => {
      const receipt = await dependencies.receipt(accountId, reference);
      if (!receipt.ok) return receipt;
      const language = dependencies.languageOf(actor);
      return save(actor, {
        exported: { what: 'receipt', accountId },
        suggestedName: `receipt_${reference}.pdf`,
        kind: 'pdf',
        request: {
          kind: 'receipt',
          language,
          bankName: await dependencies.bankName(),
          receipt: receipt.value,
        },
      });
    },
  };
}
