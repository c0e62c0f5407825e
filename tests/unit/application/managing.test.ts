import { type Managing, managingProblem, takesSuperAdmin } from '@main/domain/people/managing';
import type { Duty, Holder, Role, Status } from '@shared/permissions';
import { describe, expect, it } from 'vitest';

const person = (role: Role, changes: Partial<Holder> = {}): Holder => ({
  userId: `of ${role}`,
  role,
  status: 'Active',
  branch: 'MAIN',
  duties: [],
  ...changes,
});

const superAdmin = person('Super_Admin', { userId: 'by' });
const admin = person('Admin', { userId: 'by' });
const supervisor = person('Employee', { userId: 'by', duties: ['supervisor'] });
const teller = person('Employee', { userId: 'by', duties: ['teller'] });

const status = (to: Status): Managing => ({ what: 'status', status: to });
const role = (to: Role, ...duties: Duty[]): Managing => ({ what: 'role', role: to, duties });
const details: Managing = { what: 'details' };
const unlock: Managing = { what: 'unlock' };
const password: Managing = { what: 'password' };

type Case = readonly [what: string, by: Holder, to: Holder, wanted: Managing, answer: string | null];

const cases: readonly Case[] = [
  ['an Admin suspends a Super Admin', admin, person('Super_Admin'), status('Suspended'), 'NOT_PERMITTED'],
  ['an Admin lowers a Super Admin', admin, person('Super_Admin'), role('Admin'), 'NOT_PERMITTED'],
  ['an Admin edits a Super Admin', admin, person('Super_Admin'), details, 'NOT_PERMITTED'],
  ['an Admin unlocks a Super Admin', admin, person('Super_Admin'), unlock, 'NOT_PERMITTED'],
  ['an Admin gives a Super Admin a password', admin, person('Super_Admin'), password, 'NOT_PERMITTED'],
  ['a Super Admin suspends another', superAdmin, person('Super_Admin'), status('Suspended'), null],
  ['a Super Admin lowers another', superAdmin, person('Super_Admin'), role('Employee'), null],
  ['an Admin suspends an Admin', admin, person('Admin'), status('Suspended'), null],
  ['an Admin makes an Admin', admin, person('Employee'), role('Admin'), 'NOT_PERMITTED'],
  ['an Admin makes a Super Admin', admin, person('Employee'), role('Super_Admin'), 'NOT_PERMITTED'],
  ['a Super Admin makes one', superAdmin, person('Employee'), role('Super_Admin'), null],
  ['an Admin gives duties', admin, person('Employee'), role('Employee', 'teller', 'supervisor'), null],
  ['the same role again', admin, person('Employee'), role('Employee'), 'role'],
  ['a customer becomes staff', admin, person('Customer'), role('Employee'), 'role'],
  ['staff becomes a customer', admin, person('Employee'), role('Customer'), 'role'],
  ['a Super Admin with a duty', superAdmin, person('Admin'), role('Super_Admin', 'auditor'), 'duties'],
  ['one’s own status', superAdmin, superAdmin, status('Inactive'), 'NOT_PERMITTED'],
  ['one’s own role', superAdmin, superAdmin, role('Admin'), 'NOT_PERMITTED'],
  ['one’s own lock', supervisor, supervisor, unlock, 'NOT_PERMITTED'],
  ['one’s own password', admin, admin, password, 'NOT_PERMITTED'],
  ['one’s own details', admin, admin, details, null],
  ['a supervisor unlocks a colleague', supervisor, person('Employee'), unlock, null],
  ['a supervisor unlocks an Admin', supervisor, person('Admin'), unlock, 'NOT_PERMITTED'],
  ['of another branch', supervisor, person('Customer', { branch: 'PUNE' }), unlock, 'NOT_PERMITTED'],
  ['a teller edits a customer', teller, person('Customer'), details, 'NOT_PERMITTED'],
  ['Active again', admin, person('Customer', { status: 'Suspended' }), status('Active'), null],
  ['Active at once', admin, person('Customer', { status: 'Pending' }), status('Active'), 'status'],
  ['the status that it is', admin, person('Customer'), status('Active'), 'status'],
];

describe('what may be done to whom', () => {
  it.each(cases)('%s', (_what, by, to, wanted, answer) => {
    const problem = managingProblem(by, to, wanted);
    expect(problem && (problem.fields ? Object.keys(problem.fields)[0] : problem.code)).toBe(answer);
  });

  it.each([
    ['suspended', status('Suspended')],
    ['deactivated', status('Inactive')],
    ['lowered', role('Admin')],
  ])('the bank has an active Super Admin fewer once one is %s', (_how, wanted) => {
    expect(takesSuperAdmin(person('Super_Admin'), wanted)).toBe(true);
    const idle = person('Super_Admin', { status: 'Suspended' });
    expect(takesSuperAdmin(idle, wanted)).toBe(false);
  });
});
