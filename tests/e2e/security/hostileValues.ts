type Attack = { readonly keys: readonly string[]; readonly calls: number; readonly seed: number };

/**
 * Calls every line of the contract with values that no form sends, so that the transport and everything behind
 * it meets them as a taken-over page would send them. Runs in the page, so it must stand alone: no imports.
 * @returns how many calls were refused, and which were not
 */
export async function hostileValues({ keys, calls, seed }: Attack) {
  let state = seed;
  // Park and Miller's generator: the same values at every run.
  const below = (limit: number): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state % limit;
  };

  const nested = (depth: number): unknown => {
    let value: unknown = 'bottom';
    for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? [value] : { value };
    return value;
  };
  const names = [
    'userId',
    'accountId',
    'amount',
    'key',
    'password',
    'query',
    'theme',
    'uri',
    'person',
    'role',
  ];
  const name = () => names[below(names.length)] ?? 'userId';

  const scalars = [
    () => Number.NaN,
    () => Number.POSITIVE_INFINITY,
    () => -0,
    () => 2 ** 53 + 2,
    () => 10n ** 40n,
    () => '',
    () => '१२३४५',
    () => '\u0000',
    () => '\ud800',
    () => "'; drop table users; --",
    () => '<img src=x onerror=alert(1)>',
    () => '../../etc/passwd',
    () => true,
    () => null,
    () => undefined,
    () => new Date(0),
    () => new Uint8Array(64),
    () => [],
    () => nested(500),
    () => ({ $gt: '' }),
    () => ({ $where: 'sleep(1000)' }),
    () => ({ constructor: { prototype: { isAdmin: true } } }),
    () => () => 'a function',
    () => Symbol('a symbol'),
  ];
  const scalar = () => scalars[below(scalars.length)]?.();

  // Every object carries a name that no line knows, so that none of them is by chance a valid input.
  const inputs = [
    scalar,
    () => ({ nothing: scalar(), nobody: 1 }),
    () => ({ [name()]: scalar(), nobody: 1 }),
    () => ({ [name()]: { $ne: null }, [name()]: scalar(), nobody: 1 }),
    () => [scalar(), scalar()],
    () => JSON.parse(`{"__proto__":{"permission":"open"},"${name()}":"x","nobody":1}`),
    () => ({ nobody: below(400) === 0 ? 'x'.repeat(1024 * 1024) : 'x'.repeat(1024) }),
    () => Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`${name()}${index}`, index])),
  ];

  const reached: string[] = [];
  let refused = 0;
  const one = async (number: number): Promise<void> => {
    const key = keys[number % keys.length] ?? '';
    try {
      const { call } = window.branchbook as unknown as {
        call: (name: string, input: unknown) => Promise<{ ok: boolean }>;
      };
      const reply = await call(key, inputs[below(inputs.length)]?.());
      if (reply.ok) reached.push(key);
      else refused += 1;
    } catch {
      // Not even the bridge takes it: functions, symbols.
      refused += 1;
    }
  };
  for (let first = 0; first < calls; first += 250) {
    await Promise.all(Array.from({ length: Math.min(250, calls - first) }, (_, index) => one(first + index)));
  }
  return { refused, reached };
}
