import { useFieldErrorText } from '@renderer/app/errorTexts';
import { mintKey } from '@renderer/app/idempotency';
import type { FieldErrors } from '@shared/errors';
import { useEffect, useState } from 'react';
import {
  type AnswerName,
  type Answers,
  errorOf,
  firstWrongStep,
  initialAnswers,
  type NewBankStep,
  toCreateBank,
  wrongAnswers,
  wrongIn,
} from './plan';

/**
 * The answers of the assistant, with what is wrong of each: shown when its field is left, and all of a step when
 * one wants to go on.
 */
export function useAnswers() {
  const textOf = useFieldErrorText();
  const [answers, setAnswers] = useState<Answers>(initialAnswers);
  const [key, setKey] = useState(mintKey);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [refused, setRefused] = useState<FieldErrors>({});
  const [attempts, setAttempts] = useState(0);
  const wrong = { ...wrongIn(answers, key), ...refused };

  useEffect(() => {
    if (attempts > 0) document.querySelector<HTMLElement>('form [aria-invalid="true"]')?.focus();
  }, [attempts]);

  const setAll = (changed: Partial<Answers>) => {
    setAnswers((before) => ({ ...before, ...changed }));
    setRefused({});
  };
  const set = (name: AnswerName, text: string) => setAll({ [name]: text });

  const errorAt = (answer: string): string | null => {
    const name = answer.split('.')[0] ?? answer;
    if (!left.has(name)) return null;
    const code = errorOf(wrong, answer);
    return code ? textOf(code) : null;
  };

  return {
    values: answers,
    set,
    setAll,
    errorAt,
    field: (name: AnswerName) => ({
      name,
      value: answers[name],
      onChange: (text: string) => set(name, text),
      onBlur: () => setLeft((names) => new Set([...names, name])),
      error: errorAt(name),
      disabled: false,
    }),
    /** Whether a step may be left; if not, its errors show and the first wrong field gets the focus. */
    mayLeave: (step: NewBankStep): boolean => {
      const names = wrongAnswers(step, wrong);
      if (names.length === 0) return true;
      setLeft((before) => new Set([...before, ...names]));
      setAttempts((count) => count + 1);
      return false;
    },
    /** What main found wrong: its fields are marked, and the step of the first one is returned. */
    refuseWith: (fields: FieldErrors): NewBankStep | null => {
      setRefused(fields);
      const step = firstWrongStep(fields);
      if (step) setLeft((before) => new Set([...before, ...wrongAnswers(step, fields)]));
      return step;
    },
    command: () => toCreateBank(answers, key),
    /** After a definite refusal the next attempt is another one. */
    renewKey: () => setKey(mintKey()),
  };
}

export type AnswersForm = ReturnType<typeof useAnswers>;
