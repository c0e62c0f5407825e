import { parentPort } from 'node:worker_threads';
import type { DocumentRequest, StatementRequest } from '@main/ports/documents';
import { documentTexts } from '@shared/documentTexts';
import type { WorkerAnswer, WorkerRequest, WorkerTask } from '../index';
import { chartFiguresCsv } from './chartFigures';
import { chartPicturePng } from './chartPicture';
import type { LongDocument } from './longDocument';
import { receiptPdf } from './receipt';
import { recoverySheetPdf } from './recoverySheet';
import { statementCsv } from './statementCsv';
import { statementPdf } from './statementPdf';

async function make(request: DocumentRequest): Promise<Uint8Array> {
  const texts = documentTexts[request.language];
  switch (request.kind) {
    case 'chartPicture':
      return chartPicturePng(request.figures, request.language);
    case 'chartFigures':
      return chartFiguresCsv(request.figures, texts);
    case 'receipt':
      return receiptPdf(request.bankName, request.receipt, request.language);
    case 'recoverySheet':
      return recoverySheetPdf(request, texts);
  }
}

const open = (request: StatementRequest): LongDocument =>
  request.format === 'pdf' ? statementPdf(request) : statementCsv(request);

/** Documents whose rows are still arriving. */
const growing = new Map<number, LongDocument>();

function grown(document: number): LongDocument {
  const found = growing.get(document);
  if (!found) throw new Error(`document ${document} was not begun in this worker`);
  return found;
}

const nothing = new Uint8Array();

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
