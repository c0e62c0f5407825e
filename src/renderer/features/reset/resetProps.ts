/** What each way back in is given by the screen that it stands on. */
export type ResetProps = {
  readonly size: 'normal' | 'large';
  /** How long a password must be at least here. */
  readonly least: number;
  /** To signing in. */
  readonly onBack: () => void;
};
