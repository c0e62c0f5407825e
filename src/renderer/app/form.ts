/**
 * The state of a form that sends one command of the contract.
 *
 *   const form = useCommandForm({
 *     command: 'desks.float',
 *     draft: `desks.float:${deskId}`,          // null: nothing is kept
 *     initial: { amount: '' },                 // every field is a text
 *     toArgument: ({ amount }, key) => ({ key, deskId, amount: amountDigits(amount) }),
 *   });
 *   <FormColumn onSend={form.send}> <MoneyField {...form.field('amount')} label=… /> …
 *
 * Checks are the contract's own schema: a field's error shows when the field is left, all of them when the form
 * is sent, and the first wrong field gets the focus. The key is minted when the form opens, kept with the draft,
 * and after a definite refusal a new one is taken.
 */
import { type CallArgument, type CallOutput, contract, type Failure } from '@shared/contract';
import { fieldErrorsOf } from '@shared/contract/fieldErrors';
import type { FieldErrors } from '@shared/errors';
import { parseAmount } from '@shared/money';
import { useRef, useState } from 'react';
import type { CommandKey } from './calls';
import { useClient } from './client';
import { useFormErrors } from './formErrors';
import { useFormValues, type Values } from './formValues';
import { isDefinite } from './idempotency';

export type CommandFormOptions<Key extends CommandKey, Name extends string> = {
  command: Key;
  /** The name under which a draft is kept, or null for forms with secrets. */
  draft: string | null;
  initial: Values<Name>;
  toArgument: (values: Values<Name>, key: string) => CallArgument<Key>;
  /** What the schema cannot know, such as a password typed twice; by field. */
  check?: (values: Values<NoInfer<Name>>) => FieldErrors;
  /** `sent` is what was asked for, with the key. */
  onDone?: (output: CallOutput<Key>, sent: CallArgument<Key>) => void;
};

/** `confirming`: sent, and the answer is not known yet; sending again asks for the same thing. */
export type FormPhase = 'filling' | 'sending' | 'confirming' | 'done';

/** The amount typed in a MoneyField as it crosses: digits of paise; what is no amount stays as it is. */
export function amountDigits(text: string): string {
  const paise = parseAmount(text);
  return typeof paise === 'bigint' ? paise.toString() : text.trim();
}

export function useCommandForm<Key extends CommandKey, Name extends string>(
  options: CommandFormOptions<Key, Name>,
) {
  const form = useFormValues(options.draft, options.initial);
  const { values } = form;
  const argument = options.toArgument(values, form.key);
  const wrong = { ...wrongIn(options.command, argument), ...options.check?.(values) };
  const errors = useFormErrors(wrong);
  const sending = useSending<Key>();
  const { phase } = sending;

  const setAll = (changed: Partial<Values<Name>>) => {
    errors.change(Object.keys(changed));
    form.setAll(changed);
  };
  const set = (name: Name, text: string) => setAll({ [name]: text } as Partial<Values<Name>>);

  const send = async (): Promise<void> => {
    errors.leave(Object.keys(values));
    if (Object.keys(wrong).length > 0) return errors.focusFirst();
    const answer = await sending.send(options.command, argument);
    if (answer === null) return;
    if (answer.ok) {
      form.discardDraft();
      options.onDone?.(answer.value, argument);
      return;
    }
    const { code, fields } = answer.failure;
    errors.refuse(fields ?? {});
    if (fields) errors.focusFirst();
    if (isDefinite(code)) form.renewKey();
  };

  return {
    values,
    set,
    /** Several fields at once, where one follows from another. */
    setAll,
    /** Name, value, handlers and error of a field, to be spread into it. */
    field: (name: Name) => ({
      name,
      value: values[name],
      onChange: (text: string) => set(name, text),
      onBlur: () => errors.leave([name]),
      error: errors.errorAt(name),
      // While an answer is awaited the figures must not change under it.
      disabled: phase === 'sending' || phase === 'confirming',
    }),
    errorAt: errors.errorAt,
    send: () => void send(),
    /** Begins anew: the draft is thrown away and a new key is taken. */
    reset: () => {
      form.reset();
      errors.clear();
      sending.clear();
    },
    phase,
    sending: phase === 'sending',
    failure: sending.failure,
    output: sending.output,
  };
}

function wrongIn(command: CommandKey, argument: unknown): FieldErrors {
  const checked = contract[command].input.safeParse(argument);
  return checked.success ? {} : fieldErrorsOf(checked.error, argument);
}

/** One sending at a time: a second Enter while the first is on its way does nothing. */
function useSending<Key extends CommandKey>() {
  const client = useClient();
  const [phase, setPhase] = useState<FormPhase>('filling');
  const [failure, setFailure] = useState<Failure | null>(null);
  const [output, setOutput] = useState<CallOutput<Key> | null>(null);
  const isOnItsWay = useRef(false);
  return {
    phase,
    failure,
    output,
    send: async (command: Key, argument: CallArgument<Key>) => {
      if (isOnItsWay.current || phase === 'done') return null;
      isOnItsWay.current = true;
      setPhase('sending');
      setFailure(null);
      const answer = await client.call(command, argument);
      isOnItsWay.current = false;
      if (answer.ok) {
        setOutput(answer.value);
        setPhase('done');
      } else {
        setFailure(answer.failure);
        setPhase(answer.failure.code === 'CONFIRMING' ? 'confirming' : 'filling');
      }
      return answer;
    },
    clear: () => {
      setPhase('filling');
      setFailure(null);
      setOutput(null);
    },
  };
}
