/** The fields of a form half filled, by their names. */
export type Draft = Readonly<Record<string, string>>;

/** Forms half filled, kept on this desk for their owner. */
export type Drafts = {
  readonly read: (userId: string, form: string) => Promise<Draft | null>;
  /** Null throws the draft away. */
  readonly write: (userId: string, form: string, draft: Draft | null) => Promise<void>;
};
