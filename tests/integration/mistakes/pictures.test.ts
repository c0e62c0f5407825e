import path from 'node:path';
import { createDocuments } from '@main/adapters/documents';
import type { Documents } from '@main/ports/documents';
import { repositoryRoot } from '@scripts/support/paths.mjs';
import type { SixMonths } from '@shared/charts/sixMonths';
import { countOf } from '@tests/support/counts';
import { tried } from '@tests/support/tried';
import { plausibleMovements, sixMonthsOf } from '@tests/unit/features/sixMonthsOf';
import { afterAll, beforeAll, expect, it } from 'vitest';

const times = countOf('picturesAtOnce');

let documents: Documents;
beforeAll(() => {
  documents = createDocuments({ workerFile: path.join(repositoryRoot, 'out', 'main', 'documentsWorker.js') });
});
afterAll(() => documents.stop());

const pictureOf = (figures: SixMonths): Promise<Uint8Array> =>
  documents.render({ kind: 'chartPicture', language: 'en', figures });

/** The earlier system drew all charts with one pen: of a hundred pairs, 17 showed the other customer's money. */
it(`two customers who save their charts at once each get their own (×${times})`, async () => {
  const [rich, poor] = [sixMonthsOf(plausibleMovements()), sixMonthsOf([['2026-11-20', 12_345n]])];
  const [ofRich, ofPoor] = [await pictureOf(rich), await pictureOf(poor)];
  expect(Buffer.compare(ofRich, ofPoor)).not.toBe(0);
  let done = 0;
  for (; done < times; done += 1) {
    const [first, second] = await Promise.all([pictureOf(rich), pictureOf(poor)]);
    expect(Buffer.compare(first, ofRich)).toBe(0);
    expect(Buffer.compare(second, ofPoor)).toBe(0);
  }
  tried('pairs of charts saved at once', done, 'each their own');
});
