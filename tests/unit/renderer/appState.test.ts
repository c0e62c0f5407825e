import { takesSignIn } from '@renderer/app/appState';
import { appState, sessionOf } from '@renderer/features/gallery/samples/bank';
import { expect, it } from 'vitest';

it('takes a sign-in while the bank is being opened, at a desk that knows it and where nobody is at work', () => {
  const opening = appState({ phase: 'starting', connection: 'down' });
  expect(takesSignIn(opening, null)).toBe(true);
  expect(takesSignIn(opening, sessionOf('Admin'))).toBe(false);
  expect(takesSignIn({ ...opening, desk: null }, null)).toBe(false);
  expect(takesSignIn({ ...opening, phase: 'trouble' }, null)).toBe(false);
});
