import type { Panel, PanelFrame } from '@shared/charts/plot/panel';
import type { historyRow, receipt, sixMonths } from '@shared/contract/accounts';
import type { statement } from '@shared/contract/statements';
import type { DocumentLanguage } from '@shared/documentTexts';
import type { z } from 'zod';

export type SixMonths = z.output<typeof sixMonths>;
export type ReceiptFigures = z.output<typeof receipt>;
export type StatementFigures = z.output<typeof statement>;
export type StatementRow = z.output<typeof historyRow>;

/** A chart, and whose figures it shows of which days. */
export type FramedPanel = { readonly panel: Panel; readonly frame: PanelFrame };

/** Everything that is painted or typeset, as plain data: it crosses to a worker thread. */
export type DocumentRequest = { readonly language: DocumentLanguage } & (
  | { readonly kind: 'chartPicture'; readonly figures: SixMonths }
  | { readonly kind: 'chartFigures'; readonly figures: SixMonths }
  | { readonly kind: 'panelPicture'; readonly panel: Panel; readonly frame: PanelFrame }
  | { readonly kind: 'panelFigures'; readonly panel: Panel }
  | { readonly kind: 'panelPages'; readonly panels: readonly FramedPanel[]; readonly frame: PanelFrame }
  | { readonly kind: 'receipt'; readonly bankName: string; readonly receipt: ReceiptFigures }
  | {
      readonly kind: 'recoverySheet';
      readonly bankName: string;
      readonly name: string;
      readonly codes: readonly string[];
    }
);

/** A statement as a file: what stands above its rows. */
export type StatementRequest = {
  readonly language: DocumentLanguage;
  readonly format: 'pdf' | 'csv';
  readonly statement: StatementFigures;
};

/** A table of plain cells as a CSV file: its first line. */
export type TableRequest = { readonly format: 'table'; readonly head: readonly string[] };
export type TableRow = readonly string[];

/** The one chart painter, the one PDF writer and the one CSV writer, all off the main thread. */
export type Documents = {
  /** @returns the bytes of a PNG, a CSV or a PDF, by the kind asked for */
  readonly render: (request: DocumentRequest) => Promise<Uint8Array>;
  /**
   * Makes a document of any length while its rows arrive: neither they nor its bytes are ever held together. What
   * `rows` throws, it throws.
   */
  readonly stream: (
    request: StatementRequest,
    rows: AsyncIterable<readonly StatementRow[]>,
  ) => AsyncIterable<Uint8Array>;
  /** The same of a table. */
  readonly table: (
    head: readonly string[],
    rows: AsyncIterable<readonly TableRow[]>,
  ) => AsyncIterable<Uint8Array>;
  readonly stop: () => Promise<void>;
};
