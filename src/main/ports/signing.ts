/** The key of this desk. */
export type Signing = {
  /** The desk whose key it is. */
  readonly desk: string;
  /** Ed25519 over the UTF-8 bytes of `text`, base64. */
  readonly sign: (text: string) => Promise<string>;
};

/** Whether `signature` (base64) over `text` is by the key of `desk`; false for an unknown desk. */
export type SignatureCheck = (desk: string, text: string, signature: string) => boolean;
