/** One edit of a source file. */
export type Change = {
  /** From the root of the project. */
  readonly file: string;
  /** It must stand in the file exactly once: a plant that no longer fits the source says so. */
  readonly find: string;
  readonly replace: string;
};

/** A mistake of the earlier system put back into the source, and the test that must then fail. */
export type Plant = {
  /** The mistake as the table in tests/README.md says it; several plants may be the same mistake. */
  readonly mistake: string;
  /** What is planted, in a few words. */
  readonly name: string;
  readonly changes: readonly Change[];
  readonly caughtBy: {
    readonly file: string;
    /** Its title as the runner reports it, without those of the groups around it. */
    readonly test: string;
  };
};

/** `text` with a change made in it. Throws unless what it replaces is there exactly once. */
export function changed(text: string, { file, find, replace }: Change): string {
  const [before = '', after, ...more] = text.split(find);
  if (after === undefined || more.length > 0) {
    throw new Error(`${file} has ${after === undefined ? 'no' : 'more than one'} place with: ${find}`);
  }
  return before + replace + after;
}

/** The rows of the table in tests/README.md, one for each mistake, in the order of the plants. */
export function tableOf(plants: readonly Plant[]): string {
  const tests = new Map<string, Set<string>>();
  for (const { mistake, caughtBy } of plants) {
    const of = tests.get(mistake) ?? new Set();
    tests.set(mistake, of.add(`[${caughtBy.test}](${caughtBy.file.replace(/^tests\//, '')})`));
  }
  const rows = [...tests].map(([mistake, of]) => `| ${mistake} | ${[...of].join(' · ')} |`);
  return ['| Mistake | Fails when it is planted |', '|---|---|', ...rows].join('\n');
}
