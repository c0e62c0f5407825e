import type { CallKey, EventKey, Reply } from '@shared/contract';
import { callChannel, eventChannel } from '@shared/contract/channels';
import { type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron';
import { isTrustedSender, type Sender } from './senderGuard';

type Calls = {
  /** Whether a window was opened by the shell; every other one has no business here. */
  readonly isOurs: (windowId: number) => boolean;
  readonly call: (windowId: number, key: CallKey, input: unknown) => Promise<Reply>;
  readonly refused: (sender: Sender) => void;
};

/** What is known of a caller. A frame that went away while its message was on the way is no frame at all. */
function senderOf({ sender, senderFrame }: IpcMainInvokeEvent): Sender {
  const windowId = sender.id;
  try {
    const frame = senderFrame && { origin: senderFrame.origin, isMain: senderFrame === sender.mainFrame };
    return { windowId, frame };
  } catch {
    return { windowId, frame: null };
  }
}

/** Answers calls of windows, on the one channel there is for them. */
export function serveCalls({ isOurs, call, refused }: Calls): void {
  ipcMain.handle(callChannel, async (event, key: CallKey, input: unknown): Promise<Reply> => {
    const sender = senderOf(event);
    if (isTrustedSender(sender, isOurs)) return call(sender.windowId, key, input);
    refused(sender);
    return { ok: false, failure: { code: 'NOT_PERMITTED', requestId: '' } };
  });
}

/** Sends an event to a window's page; to one that is gone, nothing. */
export function sendEvent(contents: WebContents, event: EventKey, payload: unknown): void {
  if (!contents.isDestroyed()) contents.send(eventChannel, event, payload);
}
