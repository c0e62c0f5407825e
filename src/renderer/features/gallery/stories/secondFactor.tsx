import { appState, sessionOf } from '../samples/bank';
import { begun, recoveryCodes } from '../samples/secondFactor';
import type { Story } from '../story';
import { before, failing, staffAt } from './stages';

const forced = {
  'auth.session': { value: sessionOf('Super_Admin', { mustEnrol: true }) },
  'auth.beginSecondFactor': { value: begun },
};

const standing = (enrolled: boolean, required: boolean) => ({
  value: { enrolled, required, recoveryCodesLeft: enrolled ? 8 : 0 },
});

const askForCode = [
  { type: 'input[name=userId]', text: '56125810022' },
  { type: 'input[name=password]', text: 'seven green kites over the mill' },
  { submit: 'form' },
  { wait: 'input[name=code]' },
] as const;

const confirm = [
  { wait: 'input[name=code]' },
  { type: 'input[name=code]', text: '123456' },
  { submit: 'form' },
] as const;

const needsProof = {
  'auth.session': { value: sessionOf('Admin', { hasSecondFactor: true }) },
  'auth.secondFactor': standing(true, false),
  'auth.beginSecondFactor': failing('STEP_UP_NEEDED'),
  'auth.stepUp': failing('PASSWORD_WRONG'),
};

export const secondFactorStories: readonly Story[] = [
  {
    id: 'sign-in-code',
    screen: before(appState(), { 'auth.signIn': failing('SECOND_FACTOR_NEEDED') }),
    steps: askForCode,
  },
  {
    id: 'sign-in-code-refused',
    screen: before(appState(), {
      'auth.signIn': ({ code }) => failing(code === undefined ? 'SECOND_FACTOR_NEEDED' : 'SIGN_IN_REFUSED'),
    }),
    steps: [
      ...askForCode,
      { type: 'input[name=code]', text: '000000' },
      { submit: 'form' },
      { wait: '[role=alert]' },
    ],
  },
  { id: 'second-factor-first', screen: staffAt('/', forced), steps: [{ wait: 'input[name=code]' }] },
  {
    id: 'second-factor-wrong-code',
    screen: staffAt('/', {
      ...forced,
      'auth.confirmSecondFactor': { failure: { code: 'INVALID_INPUT', fields: { code: 'mismatch' } } },
    }),
    steps: [...confirm, { wait: '[aria-invalid=true]' }],
  },
  {
    id: 'second-factor-recovery-codes',
    screen: staffAt('/', { ...forced, 'auth.confirmSecondFactor': { value: { recoveryCodes } } }),
    steps: [...confirm, { wait: 'ol' }],
  },
  {
    id: 'second-factor-off',
    screen: staffAt('/second-factor', { 'auth.secondFactor': standing(false, false) }),
  },
  {
    id: 'second-factor-on',
    screen: staffAt('/second-factor', { 'auth.secondFactor': standing(true, false) }),
  },
  {
    id: 'second-factor-required',
    screen: staffAt('/second-factor', { 'auth.secondFactor': standing(true, true) }),
  },
  {
    id: 'second-factor-turn-off',
    screen: staffAt('/second-factor', { 'auth.secondFactor': standing(true, false) }),
    steps: [{ click: 'main button:last-of-type' }, { wait: 'dialog' }],
  },
  {
    id: 'step-up',
    screen: staffAt('/second-factor', needsProof),
    steps: [{ click: 'main button' }, { wait: 'dialog input[name=code]' }],
  },
  {
    id: 'step-up-wrong',
    screen: staffAt('/second-factor', needsProof),
    steps: [
      { click: 'main button' },
      { wait: 'dialog input[name=code]' },
      { type: 'dialog input[name=password]', text: 'not the password' },
      { type: 'dialog input[name=code]', text: '000000' },
      { submit: 'dialog form' },
      { wait: 'dialog [role=alert]' },
    ],
  },
];
