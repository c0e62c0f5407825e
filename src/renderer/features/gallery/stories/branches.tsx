import type { Answers } from '../sampleBridge';
import { refused } from '../samples/branches';
import type { Story } from '../story';
import { failing, staffAt as staffAs } from './stages';

/** Who may change branches. */
const staffAt = (path: string, answers: Answers = {}) => staffAs(path, answers, 'Super_Admin');

const panel = '/branches/MAIN';
const edit = { click: 'aside footer button' };
const status = { click: 'aside footer button:last-child' };
const reasoned = { type: 'dialog input[name=reason]', text: 'Board meeting of 20 November' };

export const branchStories: readonly Story[] = [
  { id: 'branches', screen: staffAt('/branches') },
  { id: 'branches-panel', screen: staffAt(panel) },
  {
    id: 'branches-error',
    screen: staffAt('/branches', { 'branches.list': failing('DATABASE_UNAVAILABLE') }),
  },
  { id: 'branches-edit', screen: staffAt(panel), steps: [edit, { wait: 'dialog form' }] },
  {
    id: 'branches-in-use',
    screen: staffAt('/branches/CAMP', { 'branches.changeStatus': refused }),
    steps: [
      status,
      { wait: 'dialog form' },
      reasoned,
      { submit: 'dialog form' },
      { wait: 'dialog [role=alert]' },
    ],
  },
  { id: 'branches-add', screen: staffAt('/branches/add') },
  {
    id: 'branches-add-wrong',
    screen: staffAt('/branches/add'),
    steps: [{ type: 'input[name="hours.monday"]', text: '16-10' }, { submit: 'main form' }],
  },
];
