import { useAppState } from '@renderer/app/appState';
import { useFormErrors } from '@renderer/app/formErrors';
import { useRemembered } from '@renderer/app/SessionMemory';
import { dateIn, defaultTimeZone } from '@shared/businessDate';
import { contract } from '@shared/contract';
import { fieldErrorsOf } from '@shared/contract/fieldErrors';
import type { FieldErrors } from '@shared/errors';
import {
  type NamedPeriod,
  namedPeriods,
  type Period,
  periodErrors,
  periodNamed,
} from '@shared/statements/period';
import { useState } from 'react';

const wholePeriod = contract['statements.get'].input.pick({ from: true, to: true });

/** What is wrong with two days as they were typed, by the field. */
export function wrongIn(typed: Period, today: string): FieldErrors {
  const checked = wholePeriod.safeParse(typed);
  return checked.success ? periodErrors(checked.data, today) : fieldErrorsOf(checked.error, typed);
}

/**
 * The period that is asked for: one that has a name, or two days as they are typed. While what is typed is none, the
 * last one stays, also for the next account; what is wrong is said at its field once that is left.
 */
export function usePeriod() {
  const state = useAppState();
  const today = state?.businessDate ?? dateIn(state?.branch?.timeZone ?? defaultTimeZone, new Date());
  const [asked, setAsked] = useRemembered<Period>('statements.period', periodNamed('thisMonth', today));
  const [typed, setTyped] = useState(asked);
  const wrong = wrongIn(typed, today);
  const errors = useFormErrors(wrong);

  const set = (period: Period) => {
    setTyped(period);
    if (Object.keys(wrongIn(period, today)).length === 0) setAsked(period);
  };
  const isTyped = ({ from, to }: Period) => from === typed.from && to === typed.to;

  return {
    period: asked,
    named: namedPeriods.find((name) => isTyped(periodNamed(name, today))) ?? null,
    choose: (name: NamedPeriod) => set(periodNamed(name, today)),
    field: (name: keyof Period) => ({
      name,
      value: typed[name],
      onChange: (text: string) => set({ ...typed, [name]: text }),
      onBlur: () => errors.leave([name]),
      error: errors.errorAt(name),
    }),
  };
}

export type PeriodChoice = ReturnType<typeof usePeriod>;
