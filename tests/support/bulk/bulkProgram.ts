/** A desk in a process of its own that posts what is registered under a key, and says how far it is. */
import { branch } from '../ledger/desk';
import { bulkDesk, manager } from './desk';

const [options = '', key = ''] = process.argv.slice(2);

const { parts, useCases } = await bulkDesk({ ...JSON.parse(options), openPath: () => null });
const posted = await useCases['bulk.post'](
  manager,
  { key, branch, again: false, choose: false },
  {
    signal: new AbortController().signal,
    progress: (fraction) => process.stdout.write(`${JSON.stringify({ fraction })}\n`),
  },
);
const plain = (_name: string, value: unknown) => (typeof value === 'bigint' ? value.toString() : value);
process.stdout.write(`${JSON.stringify({ posted }, plain)}\n`);
await parts.stop();
