import { actionTexts } from '../actionTexts';
import type { Texts } from '../en';
import type { Translated } from '../translated';
import { chart } from './chart';
import { desks } from './desks';
import { errors } from './errors';
import { gallery } from './gallery';
import { home } from './home';
import { kiosk } from './kiosk';
import { lock } from './lock';
import { password } from './password';
import { settings } from './settings';
import { setup } from './setup';
import { shortcuts } from './shortcuts';
import { signIn } from './signIn';
import { trouble } from './trouble';
import { ui } from './ui';
import { users } from './users';

/** All Hindi texts, loaded only when someone reads them. */
export const hindi: Translated<Texts> = {
  actions: actionTexts('hi'),
  chart,
  desks,
  errors,
  gallery,
  home,
  kiosk,
  lock,
  password,
  settings,
  setup,
  shortcuts,
  signIn,
  trouble,
  ui,
  users,
};
