import type { receipt, sixMonths } from '@shared/contract/accounts';
import type { DocumentLanguage } from '@shared/documentTexts';
import type { z } from 'zod';

export type SixMonths = z.output<typeof sixMonths>;
export type ReceiptFigures = z.output<typeof receipt>;

/** Everything that is painted or typeset, as plain data: it crosses to a worker thread. */
export type DocumentRequest = { readonly language: DocumentLanguage } & (
  | { readonly kind: 'chartPicture'; readonly figures: SixMonths }
  | { readonly kind: 'chartFigures'; readonly figures: SixMonths }
  | { readonly kind: 'receipt'; readonly bankName: string; readonly receipt: ReceiptFigures }
  | {
      readonly kind: 'recoverySheet';
      readonly bankName: string;
      readonly name: string;
      readonly codes: readonly string[];
    }
);

/** The one chart painter, the one PDF writer and the one CSV writer, all off the main thread. */
export type Documents = {
  /** @returns the bytes of a PNG, a CSV or a PDF, by the kind asked for */
  readonly render: (request: DocumentRequest) => Promise<Uint8Array>;
  readonly stop: () => Promise<void>;
};
