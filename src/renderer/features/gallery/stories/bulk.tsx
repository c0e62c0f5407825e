import type { Answers } from '../sampleBridge';
import {
  badCheck,
  badLines,
  bulkPath,
  bulkRows,
  bulkWithoutFile,
  goodCheck,
  refusedBulk,
  refusedLines,
  repeatedCheck,
  shortCheck,
  stoppedBulk,
} from '../samples/bulk';
import type { Story } from '../story';
import { failing, staffAt } from './stages';

const listed = (...rows: readonly object[]): Answers => ({ 'bulk.list': { value: { rows } } });

const newBulk = (answers: Answers) => staffAt('/bulk/new', { ...listed(), ...answers });

const check = [{ type: 'main input[name=account]', text: '561258100316' }, { submit: 'main form' }] as const;
const shown = [...check, { wait: 'main [role=status], main [role=alert]' }] as const;

const checked = (answer: object, lines: object = { rows: [], next: null }): Answers => ({
  'bulk.check': { value: answer },
  'bulk.lines': { value: lines },
});

export const bulkStories: readonly Story[] = [
  { id: 'bulk-empty', screen: staffAt('/bulk', listed()) },
  { id: 'bulk-list', screen: staffAt('/bulk', listed(...bulkRows)) },
  { id: 'bulk-unavailable', screen: staffAt('/bulk', { 'bulk.list': failing('DATABASE_UNAVAILABLE') }) },
  { id: 'bulk-new', screen: staffAt('/bulk/new', listed()) },
  {
    id: 'bulk-checking',
    screen: newBulk({ 'bulk.check': { running: { progress: 0.38, step: 'checking' } } }),
    steps: [...check, { wait: 'main [role=progressbar]' }],
  },
  {
    id: 'bulk-bad-lines',
    screen: newBulk(checked(badCheck, badLines)),
    steps: [...check, { wait: 'main [role=grid]' }],
  },
  {
    id: 'bulk-no-columns',
    screen: newBulk({ 'bulk.check': { failure: { code: 'BULK_HEAD' } } }),
    steps: shown,
  },
  { id: 'bulk-short', screen: newBulk(checked(shortCheck)), steps: shown },
  { id: 'bulk-posted-before', screen: newBulk(checked(repeatedCheck)), steps: shown },
  { id: 'bulk-ready', screen: newBulk(checked(goodCheck)), steps: shown },
  {
    id: 'bulk-posting',
    screen: staffAt(bulkPath, {
      ...listed({ ...stoppedBulk, state: 'posting' }),
      'bulk.post': { running: { progress: 0.61, step: 'posting' } },
    }),
    steps: [{ wait: 'main [role=progressbar]' }],
  },
  { id: 'bulk-stopped', screen: staffAt(bulkPath, listed(stoppedBulk)) },
  { id: 'bulk-without-file', screen: staffAt(bulkPath, listed(bulkWithoutFile)) },
  {
    id: 'bulk-refusals',
    screen: staffAt(bulkPath, { ...listed(refusedBulk), 'bulk.lines': { value: refusedLines } }),
    steps: [{ wait: 'main [role=grid]' }],
  },
  { id: 'bulk-not-found', screen: staffAt('/bulk/MAIN/none', listed()) },
];
