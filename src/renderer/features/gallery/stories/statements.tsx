import { accountId } from '../samples/accounts';
import { emptyStatement } from '../samples/statements';
import type { Story } from '../story';
import { failing, kioskAt, staffAt } from './stages';

const path = `/statements/${accountId}`;
const empty = { 'statements.get': { value: emptyStatement } };
const before = { ...emptyStatement, from: '2026-01-01', to: '2026-04-30', opening: '0', closing: '0' };
const print = [{ click: 'section footer button' }] as const;
const save = [{ click: 'section footer button:nth-of-type(2)' }] as const;

export const statementStories: readonly Story[] = [
  { id: 'statement-choose', screen: staffAt('/statements') },
  {
    id: 'statement-choose-wrong',
    screen: staffAt('/statements'),
    steps: [{ type: 'input[name=account]', text: '0000 0000 0018' }, { submit: 'main form' }],
  },
  { id: 'statement', screen: staffAt(path), steps: [{ wait: '[role=grid] tbody tr' }] },
  {
    id: 'statement-wrong-days',
    screen: staffAt(path),
    steps: [
      { type: 'input[name=to]', text: '31/10/2026' },
      { type: 'input[name=from]', text: '01/11/2026' },
    ],
  },
  { id: 'statement-loading', screen: staffAt(path, { 'statements.get': 'pending' }) },
  { id: 'statement-empty', screen: staffAt(path, empty) },
  { id: 'statement-before-opening', screen: staffAt(path, { 'statements.get': { value: before } }) },
  { id: 'statement-refused', screen: staffAt(path, { 'statements.get': failing('NOT_PERMITTED') }) },
  { id: 'statement-error', screen: staffAt(path, { 'statements.get': failing('INTERNAL') }) },
  { id: 'statement-rows-error', screen: staffAt(path, { 'statements.rows': failing('INTERNAL') }) },
  {
    id: 'statement-saving',
    screen: staffAt(path, { 'statements.save': { running: { progress: 0.4, step: 'writing' } } }),
    steps: [...save, { wait: '[role=progressbar]' }],
  },
  {
    id: 'statement-saved',
    screen: staffAt(path, {
      'statements.save': { value: { saved: 'statement_0017_2026-11-01_2026-11-23.pdf' } },
    }),
    steps: [...save, { wait: 'section footer [role=status]' }],
  },
  {
    id: 'statement-disk-full',
    screen: staffAt(path, { 'statements.save': { failure: { code: 'DISK_FULL' } } }),
    steps: [...save, { wait: '[role=alert]' }],
  },
  {
    id: 'statement-printed',
    screen: staffAt(path, { 'statements.print': { value: {} } }),
    steps: [...print, { wait: 'section footer [role=status]' }],
  },
  {
    id: 'statement-no-viewer',
    screen: staffAt(path, { 'statements.print': { failure: { code: 'FILE_NOT_OPENED' } } }),
    steps: [...print, { wait: '[role=alert]' }],
  },
  { id: 'kiosk-statement', screen: kioskAt('/statement'), steps: [{ wait: '[role=grid] tbody tr' }] },
  { id: 'kiosk-statement-empty', screen: kioskAt('/statement', empty) },
];
