/** What each way back in is given by the screen that it stands on. */
export type ResetProps = {
  readonly size: 'normal' | 'large';
  /** Whether it is a staff desk: theirs are longer. */
  readonly staff: boolean;
  /** To signing in. */
  readonly onBack: () => void;
};
