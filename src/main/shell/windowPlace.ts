/** Screen coordinates in device-independent pixels. */
export type Rectangle = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

export type WindowPlace = { readonly bounds: Rectangle; readonly maximized: boolean };

export const smallestWindow = { width: 1024, height: 640 } as const;
const firstWindow = { width: 1280, height: 800 } as const;

/** So much of a window has to be on a display, else nobody can take hold of it. */
const graspable = 100;

const overlap = (from: number, length: number, otherFrom: number, otherLength: number): number =>
  Math.min(from + length, otherFrom + otherLength) - Math.max(from, otherFrom);

function isGraspable(window: Rectangle, displays: readonly Rectangle[]): boolean {
  return displays.some(
    (display) =>
      overlap(window.x, window.width, display.x, display.width) >= graspable &&
      overlap(window.y, window.height, display.y, display.height) >= graspable &&
      window.y >= display.y,
  );
}

const isWhole = (value: unknown): value is number => Number.isSafeInteger(value);

function readRectangle(value: unknown): Rectangle | null {
  if (typeof value !== 'object' || value === null) return null;
  const { x, y, width, height } = value as Partial<Record<keyof Rectangle, unknown>>;
  return isWhole(x) && isWhole(y) && isWhole(width) && isWhole(height) ? { x, y, width, height } : null;
}

/**
 * Where the window opens: where it was left, unless that display is gone; else in the middle, as the first time.
 * @param remembered as it was stored: anything, a person may have edited the file
 * @param displays work areas of the displays there are now
 */
export function placeToOpen(
  remembered: unknown,
  displays: readonly Rectangle[],
): { readonly bounds: Partial<Rectangle>; readonly maximized: boolean } {
  const stored = typeof remembered === 'object' && remembered !== null ? remembered : {};
  const bounds = readRectangle('bounds' in stored ? stored.bounds : null);
  const maximized = 'maximized' in stored && stored.maximized === true;
  if (bounds === null || !isGraspable(bounds, displays)) return { bounds: firstWindow, maximized };
  const width = Math.max(bounds.width, smallestWindow.width);
  const height = Math.max(bounds.height, smallestWindow.height);
  return { bounds: { ...bounds, width, height }, maximized };
}
