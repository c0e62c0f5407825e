import { placeToOpen } from '@main/shell/windowPlace';
import { describe, expect, it } from 'vitest';

const display = { x: 0, y: 0, width: 1920, height: 1080 };
const second = { x: 1920, y: 0, width: 1920, height: 1080 };
const left = { bounds: { x: 2000, y: 100, width: 1300, height: 800 }, maximized: true };
const asTheFirstTime = { bounds: { width: 1280, height: 800 }, maximized: false };

describe('the place of the window', () => {
  it('is where it was left', () => {
    expect(placeToOpen(left, [display, second])).toEqual(left);
  });

  it('is the middle again when that display is gone', () => {
    expect(placeToOpen(left, [display])).toEqual({ ...asTheFirstTime, maximized: true });
  });

  it.each([
    ['too far to the right', { x: 1900, y: 100, width: 1300, height: 800 }],
    ['below', { x: 100, y: 1050, width: 1300, height: 800 }],
    ['with its title above the edge', { x: 100, y: -50, width: 1300, height: 800 }],
  ])('is the middle when it could not be taken hold of: %s', (_case, bounds) => {
    expect(placeToOpen({ bounds, maximized: false }, [display])).toEqual(asTheFirstTime);
  });

  it('is never smaller than what the screens need', () => {
    const bounds = { x: 10, y: 10, width: 300, height: 200 };
    expect(placeToOpen({ bounds, maximized: false }, [display]).bounds).toEqual({
      x: 10,
      y: 10,
      width: 1024,
      height: 640,
    });
  });

  it.each([
    undefined,
    null,
    'left',
    [],
    {},
    { bounds: null },
    { bounds: { x: 1 } },
    { bounds: { x: '1', y: 1 } },
  ])('is as the first time when %j was stored', (stored) => {
    expect(placeToOpen(stored, [display])).toEqual(asTheFirstTime);
  });
});
