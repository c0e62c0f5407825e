import { demoDays } from '@main/domain/demo/months';
import { demoPeople } from '@main/domain/demo/people';
import { personFields } from '@shared/contract/people';
import { states } from '@shared/reference/states';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const period = { seed: 7, customers: 40, from: '2026-05-24', to: '2026-11-23' };

describe('the demo bank', () => {
  it('is the same for the same seed and another for another', () => {
    const days = [...demoDays(period)];
    expect([...demoDays(period)]).toEqual(days);
    expect([...demoDays({ ...period, seed: 8 })]).not.toEqual(days);
  });

  it('never pays what an account or the kiosk does not hold', () => {
    const balances = new Map<number, bigint>();
    let cash = 0n;
    let lowest = 0n;
    for (const { float, postings } of demoDays(period)) {
      cash += float;
      for (const { customer, kind, amount } of postings) {
        const signed = kind === 'cash-credit' ? amount : -amount;
        const balance = (balances.get(customer) ?? 0n) + signed;
        balances.set(customer, balance);
        cash += signed;
        lowest = [lowest, balance, cash].reduce((least, value) => (value < least ? value : least));
      }
    }
    expect(lowest).toBe(0n);
    expect(balances.size).toBe(40);
  });

  it('has every day of the period and a few entries a month for each customer', () => {
    const days = [...demoDays(period)];
    expect(days).toHaveLength(184);
    const entries = days.reduce((sum, { postings }) => sum + postings.length, 0);
    expect(entries).toBeGreaterThan(40 * 6 * 4);
  });

  it('has people who fit the form, no two of them alike', () => {
    const people = demoPeople(7, 500, '2026-11-23');
    const schema = z.strictObject(personFields);
    for (const person of people) {
      expect(schema.safeParse(person).success).toBe(true);
      expect(states[person.state]).toContain(person.city);
    }
    expect(new Set(people.map((person) => person.email)).size).toBe(500);
    expect(new Set(people.flatMap((person) => person.phones)).size).toBe(500);
  });
});
