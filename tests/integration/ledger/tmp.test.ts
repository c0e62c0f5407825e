import { mkdtemp } from 'node:fs/promises';
import { openIntentFile } from '@main/adapters/intents';
import { createMemoryIntents } from '@main/adapters/memory/intents';
import { createMongoJournal } from '@main/adapters/mongo/journal';
import { toDocument } from '@main/adapters/mongo/journal/documents';
import { createMongoProjections } from '@main/adapters/mongo/projections';
import { createProjector } from '@main/application/projecting';
import { it } from 'vitest';
import { freshDatabase } from '../../support/freshDatabase';
import {
  accountNo,
  branch,
  credit,
  mustPost,
  openBranch,
  opening,
  systemClock,
  testDesk,
} from '../../support/ledger/desk';

it('measure', { timeout: 300000 }, async () => {
  const { db, drop } = await freshDatabase();
  const journal = createMongoJournal(db);
  const dir = await mkdtemp('/tmp/ledger/i-');
  const store = createMongoProjections(db);
  const projector = createProjector({ clock: systemClock, journal, store, report: console.log });
  const a = testDesk(journal, 'DESK0001', { intents: await openIntentFile(`${dir}/intents.log`, () => {}) });
  a.posting.onRecords(projector.take);
  const noproj = testDesk(journal, 'DESK0003', {
    intents: await openIntentFile(`${dir}/intents3.log`, () => {}),
  });
  const b = testDesk(journal, 'DESK0002', { intents: createMemoryIntents() });
  await openBranch(a.posting, ['DESK0001', 'DESK0002', 'DESK0003'], 100n);
  const acc = (n: number) => accountNo(n);
  for (let n = 1; n <= 50; n++)
    await mustPost(a.posting, opening(acc(n)), opening(acc(n + 100)), opening(acc(n + 200)));
  await noproj.posting.start(branch);
  await b.posting.start(branch);
  for (let n = 1; n <= 50; n++) {
    await mustPost(a.posting, credit(acc(n), 100n));
    await mustPost(b.posting, credit(acc(n + 100), 100n));
    await mustPost(noproj.posting, credit(acc(n + 200), 100n));
  }
  const base = db.collection<any>('bare', { writeConcern: { w: 'majority', journal: true } });
  await base.createIndex({ branch: 1, 'lines.book': 1, 'lines.no': 1 }, { unique: true });
  await base.createIndex({ branch: 1, reference: 1 }, { unique: true });
  await base.createIndex({ branch: 1 });
  let counter = 0;
  const sample = (await journal.range('MAIN/account/' + acc(1), 2, 2))[0]!;
  const bare = async () => {
    const d: any = toDocument(sample);
    counter++;
    d._id = `x${counter}`;
    d.reference = `r${counter}`;
    d.lines = d.lines.map((l: any) => ({ ...l, no: BigInt(counter) }));
    const s = performance.now();
    await base.insertOne(d);
    return performance.now() - s;
  };
  let k = 0;
  const via = (d: typeof a, off: number) => async () => {
    const i = credit(acc(off + 1 + (k++ % 50)), 100n);
    const s = performance.now();
    await d.posting.post(i);
    return performance.now() - s;
  };
  const runs: Record<string, () => Promise<number>> = {
    bare,
    full: via(a, 0),
    'file, no projections': via(noproj, 200),
    'memory intents, no proj': via(b, 100),
  };
  const q = (x: number[]) => {
    x.sort((p, q) => p - q);
    return { p50: x[x.length >> 1]!, p99: x[Math.floor(x.length * 0.99)]! };
  };
  const out: Record<string, number[]> = {};
  for (let round = 0; round < 5; round++)
    for (const [name, f] of Object.entries(runs)) {
      const t: number[] = [];
      for (let i = 0; i < 200; i++) t.push(await f());
      (out[name] ??= []).push(q(t).p50);
      await projector.settled();
    }
  for (const [name, p] of Object.entries(out)) {
    const s = [...p].sort((x, y) => x - y);
    console.log(name, 'median of p50s', s[2]!.toFixed(3), p.map((x) => x.toFixed(2)).join(' '));
  }
  for (const [name, d, off] of [
    ['full', a, 0],
    ['memory', b, 100],
  ] as const) {
    const s = performance.now();
    const N = 10000;
    await Promise.all(
      Array.from({ length: N }, (_, i) => d.posting.post(credit(acc(off + 1 + (i % 50)), 100n))),
    );
    console.log('bulk', name, N / ((performance.now() - s) / 1000));
    const s2 = performance.now();
    await projector.settled();
    console.log('projections caught up after', performance.now() - s2);
  }
  await drop();
});
