type PolicyFactory = {
  readonly createPolicy: (name: string, rules: { readonly createHTML: (text: string) => string }) => unknown;
};

/**
 * The only HTML this window accepts as text is text without markup: Mantine writes its theme into a style
 * element that way. Everything else throws, as scripts and script addresses do for want of a rule.
 */
export function textWithoutMarkup(text: string): string {
  if (text.includes('<')) throw new TypeError('Markup as text is refused');
  return text;
}

/** Installs the default Trusted Types policy, once, where the runtime knows Trusted Types. */
export function installTrustedTypes(): void {
  const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes;
  factory?.createPolicy('default', { createHTML: textWithoutMarkup });
}

/** The nonce that the app protocol wrote into the page for this load; style elements carry it. */
export function nonceOfLoad(): string {
  const meta = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]');
  return meta?.nonce ?? '';
}
