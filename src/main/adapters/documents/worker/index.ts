import { parentPort } from 'node:worker_threads';
import type { DocumentRequest } from '@main/ports/documents';
import { panelPicture } from '@shared/charts/plot/panel';
import { sixMonthPicture } from '@shared/charts/sixMonthPicture';
import { documentTexts } from '@shared/documentTexts';
import type { LongRequest, WorkerAnswer, WorkerRequest, WorkerTask } from '../index';
import { chartFiguresCsv } from './chartFigures';
import { picturePng } from './chartPicture';
import { writeCsvHead, writeCsvRows } from './csv';
import type { LongDocument, LongRow } from './longDocument';
import { panelFiguresCsv, panelPagesPdf } from './panels';
import { receiptPdf } from './receipt';
import { recoverySheetPdf } from './recoverySheet';
import { statementCsv } from './statementCsv';
import { statementPdf } from './statementPdf';

async function make(request: DocumentRequest): Promise<Uint8Array> {
  const texts = documentTexts[request.language];
  switch (request.kind) {
    case 'chartPicture':
      return picturePng(sixMonthPicture(request.figures, request.language));
    case 'chartFigures':
      return chartFiguresCsv(request.figures, texts);
    case 'panelPicture':
      return picturePng(panelPicture(request.panel, request.frame, request.language));
    case 'panelFigures':
      return panelFiguresCsv(request.panel);
    case 'panelPages':
      return panelPagesPdf(request);
    case 'receipt':
      return receiptPdf(request.bankName, request.receipt, request.language);
    case 'recoverySheet':
      return recoverySheetPdf(request, texts);
  }
}

const nothing = new Uint8Array();

/** The rows that follow are of the kind that the request begins. */
function open(request: LongRequest): LongDocument<LongRow> {
  if (!('head' in request)) {
    return (request.format === 'pdf' ? statementPdf : statementCsv)(request) as LongDocument<LongRow>;
  }
  const { head } = request;
  const table: LongDocument<readonly string[]> = {
    begin: () => writeCsvHead(head),
    rows: (rows) => (rows.length === 0 ? nothing : writeCsvRows(rows)),
    end: () => nothing,
  };
  return table as LongDocument<LongRow>;
}

/** Documents whose rows are still arriving. */
const growing = new Map<number, LongDocument<LongRow>>();

function grown(document: number): LongDocument<LongRow> {
  const found = growing.get(document);
  if (!found) throw new Error(`document ${document} was not begun in this worker`);
  return found;
}

async function run(task: WorkerTask): Promise<Uint8Array> {
  switch (task.kind) {
    case 'render':
      return make(task.request);
    case 'begin': {
      const opened = open(task.request);
      growing.set(task.document, opened);
      return opened.begin();
    }
    case 'rows':
      return grown(task.document).rows(task.rows);
    case 'end':
      return grown(task.document).end();
    case 'drop':
      growing.delete(task.document);
      return nothing;
  }
}

const failure = (error: unknown) =>
  error instanceof Error
    ? { message: error.message, stack: error.stack }
    : { message: String(error), stack: undefined };

parentPort?.on('message', async ({ id, task }: WorkerRequest) => {
  const answer: WorkerAnswer = await run(task).then(
    (bytes) => ({ id, bytes }),
    (error: unknown) => ({ id, error: failure(error) }),
  );
  parentPort?.postMessage(answer);
});
