/** A name that no filter of ours has: where it comes up as a field of one, something was taken for an operator. */
export const mark = 'm4-mark';

const names = [
  ...['$eq', '$ne', '$gt', '$gte', '$lt', '$lte', '$in', '$nin', '$and', '$or', '$nor', '$not', '$exists'],
  ...['$type', '$expr', '$jsonSchema', '$mod', '$regex', '$text', '$where', '$all', '$elemMatch', '$size'],
  ...[
    '$comment',
    '$function',
    '$accumulator',
    '$lookup',
    '$out',
    '$merge',
    '$set',
    '$unset',
    '$inc',
    '$near',
  ],
  ...['$rename', '$geoWithin', '$bitsAllSet', '$rand', '$sampleRate', '$literal', '$slice'],
] as const;

const shapes: readonly ((name: string) => unknown)[] = [
  (name) => ({ [name]: '', [mark]: 1 }),
  (name) => ({ [name]: [{ [mark]: 1 }] }),
  (name) => [{ [name]: null, [mark]: 1 }],
  (name) => `{"${name}":"","${mark}":1}`,
  (name) => `${name} ${mark}`,
];

/** Two hundred of what would be an operator of the database: as objects, in lists, and as text that looks like one. */
export const operators: readonly unknown[] = names.flatMap((name) => shapes.map((shape) => shape(name)));
