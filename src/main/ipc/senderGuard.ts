/** Where a message came from, as far as it can still be told. */
export type Sender = {
  readonly windowId: number;
  /** Null when the frame was gone before its message was looked at. */
  readonly frame: { readonly origin: string; readonly isMain: boolean } | null;
};

const ourOrigin = 'app://branchbook';

/**
 * Whether a message may be heard at all: it comes from the main frame of a window that the shell opened, and
 * that frame holds our own page. Any other frame, page or window is refused before its words are read.
 */
export function isTrustedSender({ windowId, frame }: Sender, isOurs: (windowId: number) => boolean): boolean {
  if (frame === null) return false;
  return frame.isMain && frame.origin === ourOrigin && isOurs(windowId);
}
