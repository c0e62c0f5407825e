import { type CallKey, callKeys, contract } from '@shared/contract';
import { callSamples, type SampleSubject } from './callSamples';

export type FreeText = { readonly key: CallKey; readonly field: string };

type Input = Readonly<Record<string, unknown>>;

/** The top fields of a call's input that the contract names, whether a sample fills them or not. */
function fieldsOf(key: CallKey): readonly string[] {
  const { input } = contract[key];
  return 'shape' in input ? Object.keys(input.shape) : [];
}

/**
 * Every field of the contract into which a person may write what they like, found by asking the contract whether it
 * takes `text` there: a new one is found by itself.
 */
export function freeTextFields(subject: SampleSubject, text: string): readonly FreeText[] {
  const samples = callSamples(subject);
  return callKeys.flatMap((key) => {
    const sample: Input = samples[key];
    return fieldsOf(key)
      .filter((field) => contract[key].input.safeParse({ ...sample, [field]: text }).success)
      .map((field) => ({ key, field }));
  });
}
