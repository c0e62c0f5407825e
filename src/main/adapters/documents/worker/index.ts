import { parentPort } from 'node:worker_threads';
import type { DocumentRequest } from '@main/ports/documents';
import { documentTexts } from '@shared/documentTexts';
import type { WorkerAnswer, WorkerRequest } from '../index';
import { chartFiguresCsv } from './chartFigures';
import { chartPicturePng } from './chartPicture';
import { receiptPdf } from './receipt';
import { recoverySheetPdf } from './recoverySheet';

async function make(request: DocumentRequest): Promise<Uint8Array> {
  const texts = documentTexts[request.language];
  switch (request.kind) {
    case 'chartPicture':
      return chartPicturePng(request.figures, request.language);
    case 'chartFigures':
      return chartFiguresCsv(request.figures, texts);
    case 'receipt':
      return receiptPdf(request.bankName, request.receipt, texts);
    case 'recoverySheet':
      return recoverySheetPdf(request, texts);
  }
}

const failure = (error: unknown) =>
  error instanceof Error
    ? { message: error.message, stack: error.stack }
    : { message: String(error), stack: undefined };

parentPort?.on('message', async ({ id, request }: WorkerRequest) => {
  const answer: WorkerAnswer = await make(request).then(
    (bytes) => ({ id, bytes }),
    (error: unknown) => ({ id, error: failure(error) }),
  );
  parentPort?.postMessage(answer);
});
