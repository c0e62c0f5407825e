/**
 * The policy of every answer of the app protocol. The style nonce is Mantine's, which writes its theme into a
 * style element; the default Trusted Types policy of the window lets plain strings through and throws for markup.
 * @param nonce fresh for every load of the page
 */
export const contentSecurityPolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ].join('; ');

/** Features of the web platform that the window never uses. */
const noFeatures = ['camera', 'microphone', 'geolocation', 'usb', 'serial', 'hid', 'bluetooth', 'payment']
  .map((feature) => `${feature}=()`)
  .join(', ');

export const securityHeaders = (nonce: string): Readonly<Record<string, string>> => ({
  'Content-Security-Policy': contentSecurityPolicy(nonce),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': noFeatures,
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
});
