/**
 * Runs before any other module of the window (it is main.tsx's first import): what the content security
 * policy needs to be in place before zod, Mantine or React touch the page.
 */
import { setNonce } from 'get-nonce';
import { z } from 'zod';
import { installTrustedTypes, nonceOfLoad } from './contentSecurity';

// zod compiles its checks with `new Function` unless told otherwise; the policy has no 'unsafe-eval'.
z.config({ jitless: true });
installTrustedTypes();
setNonce(nonceOfLoad());
