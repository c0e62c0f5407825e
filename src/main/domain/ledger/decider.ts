import type { Refusal } from '@shared/result';
import type { Book } from './books';
import type { DecisionContext, Intent, IntentOf } from './intents';
import type { Draft, Heads } from './seal';

/** How one kind of intent is decided. */
export type Decider<Asked extends Intent> = {
  /** The books whose heads it rests on, without the deciding desk's own. */
  readonly books: (intent: Asked, context: DecisionContext) => readonly Book[];
  readonly decide: (heads: Heads, intent: Asked, context: DecisionContext) => Draft | Refusal;
  /** The one key it may have, where that follows from what it is for. */
  readonly key?: (intent: Asked) => string;
};

export type Deciders<Kinds extends Intent['kind']> = {
  readonly [Kind in Kinds]: Decider<IntentOf<Kind>>;
};
