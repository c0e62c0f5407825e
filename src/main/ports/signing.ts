/** The key of this desk. */
export type Signing = {
  /** The desk whose key it is. */
  readonly desk: string;
  /** Ed25519 over the UTF-8 bytes of `text`, base64. */
  readonly sign: (text: string) => Promise<string>;
};

/** Whether `signature` (base64) over `text` is by the key of `desk`; false for an unknown desk. */
export type SignatureCheck = (desk: string, text: string, signature: string) => boolean;

export type SignedText = { readonly desk: string; readonly text: string; readonly signature: string };

/** The same for many at once, beside the calling thread, in their order. */
export type ManySignatureChecks = (signed: readonly SignedText[]) => Promise<readonly boolean[]>;
