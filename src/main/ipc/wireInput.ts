/** More than any form needs, and little enough that nobody waits for it. */
const limits = { depth: 8, values: 5_000, characters: 64 * 1024 };

const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype']);

/** Keys that would reach into objects or read as an operator of the database. */
const isForbiddenKey = (key: string): boolean => key.startsWith('$') || forbiddenKeys.has(key);

type Budget = { values: number; characters: number };

function isPlainObject(value: object): value is Record<string, unknown> {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function isWithin(value: unknown, depth: number, budget: Budget): boolean {
  budget.values -= 1;
  if (depth > limits.depth || budget.values < 0) return false;
  if (value === null || value === undefined || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value === 'string') {
    budget.characters -= value.length;
    return budget.characters >= 0;
  }
  if (typeof value !== 'object') return false;
  if (Array.isArray(value)) return isListWithin(value, depth, budget);
  if (!isPlainObject(value) || Object.getOwnPropertySymbols(value).length > 0) return false;
  return Object.keys(value).every(
    (key) => !isForbiddenKey(key) && isWithin(key, depth, budget) && isWithin(value[key], depth + 1, budget),
  );
}

/** By index and not by `every`, which passes over holes: a long empty list would cost nothing to send. */
function isListWithin(list: readonly unknown[], depth: number, budget: Budget): boolean {
  if (list.length > budget.values) return false;
  for (let index = 0; index < list.length; index += 1) {
    if (!isWithin(list[index], depth + 1, budget)) return false;
  }
  return true;
}

/**
 * Whether what came from a window is plain data of a bearable size: objects, lists, text, finite numbers. Looked
 * at before any schema, which would walk through it whole. Never throws, whatever it is given.
 */
export function isWireInput(value: unknown): boolean {
  try {
    return isWithin(value, 0, { values: limits.values, characters: limits.characters });
  } catch {
    return false;
  }
}
