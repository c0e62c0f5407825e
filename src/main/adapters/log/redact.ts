/** Names under which a secret may travel. Compared without case and signs, so `first_password` counts too. */
const secretName =
  /^(current|next|secret\w*|\w*password\w*|\w*passphrase\w*|\w*credentials?|\w*token|\w*hash(es)?|codes?|recoverycodes?|otp|pin|pepper|\w*privatekey|seed)$/;

/** What gives a secret away wherever it stands in a text. */
const secretTexts: readonly (readonly [RegExp, string])[] = [
  // The user and password of a connection string.
  [/\b([a-z][a-z0-9+.-]*:\/\/)[^\s/@]*@/gi, '$1[redacted]@'],
  // A password hash in PHC form.
  [/\$argon2(id|i|d)\$[^\s"']*/g, '[redacted]'],
  [/-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(-----END [A-Z ]*PRIVATE KEY-----|$)/g, '[redacted]'],
  [/\botpauth:\/\/\S+/gi, '[redacted]'],
  // First passwords, recovery codes, enrolment credentials: three groups or more. A receipt's TXN-… is none.
  [/(?<![\w-])[0-9A-Z]{4,8}(?:-[0-9A-Z]{4,8}){2,}(?![\w-])/g, '[redacted]'],
];

const redacted = '[redacted]';
const limits = { depth: 6, entries: 50, characters: 8_000 };

const isSecretName = (name: string): boolean => secretName.test(name.toLowerCase().replace(/[^a-z0-9]/g, ''));

function redactText(text: string): string {
  const cut = text.length > limits.characters ? `${text.slice(0, limits.characters)}…` : text;
  return secretTexts.reduce((rest, [pattern, instead]) => rest.replace(pattern, instead), cut);
}

function redactError(error: Error, depth: number): Record<string, unknown> {
  const { name, message, stack, cause } = error;
  const number = 'code' in error ? error.code : undefined;
  return {
    name,
    message: redactText(message),
    ...(typeof number === 'number' || typeof number === 'string'
      ? { errorCode: redactText(`${number}`) }
      : {}),
    ...(stack ? { stack: redactText(stack) } : {}),
    ...(cause === undefined ? {} : { cause: redact(cause, depth + 1) }),
  };
}

/** `value` as it may be written down: secrets taken out by name and by look, cut to a bearable size. */
export function redact(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return redactText(value);
  if (typeof value === 'bigint') return value.toString();
  if (typeof value !== 'object' || value === null) return typeof value === 'function' ? '[function]' : value;
  if (depth >= limits.depth) return '[deeper]';
  if (value instanceof Error) return redactError(value, depth);
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '[no date]' : value.toISOString();
  if (ArrayBuffer.isView(value)) return '[bytes]';
  if (Array.isArray(value)) return value.slice(0, limits.entries).map((item) => redact(item, depth + 1));
  return redactFields(value, depth);
}

/** An object with its secrets taken out, by the names they stand under and by their look. */
export function redactFields(fields: object, depth = 0): Record<string, unknown> {
  const entries = Object.entries(fields).slice(0, limits.entries);
  return Object.fromEntries(
    entries.map(([name, value]) => [
      redactText(name),
      isSecretName(name) ? redacted : redact(value, depth + 1),
    ]),
  );
}
