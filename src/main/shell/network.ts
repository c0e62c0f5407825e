import type { Session } from 'electron';
import { bundleOrigin } from './bundle';

const isOfBundle = (url: string): boolean => url.startsWith(`${bundleOrigin}/`);

/** The window's browser never speaks to a network: every request that is not for the bundle is cancelled. */
export function closeNetwork(session: Session): void {
  session.webRequest.onBeforeRequest(({ url }, decide) => decide({ cancel: !isOfBundle(url) }));
  // Files are read past the request filter, so they are refused where they would be answered.
  session.protocol.handle('file', () => new Response(null, { status: 403 }));
}
