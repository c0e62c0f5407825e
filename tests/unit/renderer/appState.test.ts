import { takesSignIn } from '@renderer/app/appState';
import { appState } from '@renderer/features/gallery/samples/bank';
import { expect, it } from 'vitest';

it('takes a sign-in while the bank is being opened, at a desk that knows it', () => {
  const opening = appState({ phase: 'starting', connection: 'down' });
  expect(takesSignIn(opening)).toBe(true);
  expect(takesSignIn({ ...opening, desk: null })).toBe(false);
  expect(takesSignIn({ ...opening, phase: 'trouble' })).toBe(false);
});
