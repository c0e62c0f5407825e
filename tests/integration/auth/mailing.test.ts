import type { OutboxDocument } from '@main/adapters/mongo/schema/collections/outbox';
import { createOutbox } from '@main/adapters/mongo/stores/outbox';
import { createFollowMail } from '@main/application/mailing/follow';
import { createMailer, type MailerDependencies } from '@main/application/mailing/mailer';
import type { JournalRecord } from '@main/domain/ledger/records';
import type { NewMail } from '@main/domain/mail/following';
import type { MailProblem, MailServer, Message, SendOutcome } from '@main/ports/mail';
import type { Outbox } from '@main/ports/outbox';
import { collectedLog } from '@tests/support/collectedLog';
import { type FreshDatabase, freshDatabase } from '@tests/support/freshDatabase';
import { manualClock } from '@tests/support/manualClock';
import { newKey } from '@tests/support/newKey';
import { storedPerson } from '@tests/support/people';
import type { Collection } from 'mongodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

let database: FreshDatabase;
let outbox: Outbox;
let documents: Collection<OutboxDocument>;
beforeAll(async () => {
  database = await freshDatabase();
  const db = database.client.db(database.name);
  outbox = createOutbox(db);
  documents = db.collection('outbox');
});
afterAll(() => database.drop());
beforeEach(async () => {
  await documents.deleteMany({});
});

const through: MailServer = {
  host: 'mail.example.com',
  port: 465,
  security: 'tls',
  signIn: { user: 'branch', password: 'secret' },
  sender: 'branch@example.com',
};

const person = storedPerson();

const newMail = (kind: NewMail['kind'] = 'passwordReset'): NewMail => {
  const key = newKey();
  return { mailId: `${kind}/${key}`, kind, key, userId: person.userId, to: null };
};

/** A desk whose mail server answers as it is told; what it was given is kept. */
function desk(
  answers: readonly (SendOutcome | MailProblem)[] = [],
  changes: Partial<MailerDependencies> = {},
) {
  const given: Message[] = [];
  const { clock, advance } = manualClock(new Date());
  let server = through;
  const waiting = [...answers];
  const mailer = createMailer({
    outbox,
    users: { byId: async () => person },
    mail: {
      send: async (_server, message) => {
        given.push(message);
        const answer = waiting.shift() ?? { ok: true };
        return typeof answer === 'string' ? { ok: false, problem: answer } : answer;
      },
    },
    server: async () => server,
    compose: {
      resetCode: async ({ tries }) => ({ subject: 'code', text: `try ${tries}` }),
      passwordRecovered: async () => ({ subject: 'notice', text: 'text' }),
      passwordReset: async () => ({ subject: 'notice', text: 'text' }),
      emailChanged: async () => null,
    },
    clock,
    log: collectedLog(),
    ...changes,
  });
  return {
    given,
    advance,
    mailer,
    setServer: (changed: Partial<MailServer>) => {
      server = { ...through, ...changed };
    },
  };
}

const stateOf = async ({ mailId }: NewMail) => documents.findOne({ _id: mailId });

/** As if that much time of the server's had passed. */
const letPass = (ms: number) =>
  documents.updateMany({ nextAt: { $type: 'date' } }, [{ $set: { nextAt: { $subtract: ['$nextAt', ms] } } }]);

describe('the outbox', () => {
  it('has each mail once, however often it is put, and whatever became of it', async () => {
    const mail = newMail();
    await outbox.put([mail]);
    const one = desk();
    await one.mailer();
    await Promise.all([outbox.put([mail]), outbox.put([mail])]);
    await one.mailer();
    expect(one.given).toHaveLength(1);
    expect(one.given[0]).toMatchObject({ to: person.email, messageId: `${mail.mailId}@example.com` });
    expect(await stateOf(mail)).toMatchObject({ state: 'sent', nextAt: null, tries: 1 });
  });

  it('gives each mail to one of any number of desks', async () => {
    const mails = Array.from({ length: 30 }, () => newMail());
    await outbox.put(mails);
    const desks = Array.from({ length: 5 }, () => desk());
    await Promise.all(desks.map(({ mailer }) => mailer()));
    const sent = desks.flatMap(({ given }) => given.map(({ messageId }) => messageId));
    expect(sent).toHaveLength(30);
    expect(new Set(sent).size).toBe(30);
  });

  it('has a code sent after all whose words could not be made the first time', async () => {
    const mail = newMail('resetCode');
    await outbox.put([mail]);
    let reads = 0;
    const byId = async () => {
      reads += 1;
      if (reads === 1) throw new Error('the database is away');
      return reads === 2 ? person : null;
    };
    const one = desk([], { users: { byId } });
    await expect(one.mailer()).rejects.toThrow('away');
    await one.mailer();
    expect(await stateOf(mail)).toMatchObject({ state: 'waiting' });
    await letPass(60_000);
    await one.mailer();
    expect(one.given).toHaveLength(1);
    expect(await stateOf(mail)).toMatchObject({ state: 'sent', nextAt: null });
  });

  it.each(['unreachable', 'notTrusted', 'signInRefused', 'senderRefused'] as const)(
    'counts what is wrong with a desk (%s) against no mail, and the next desk sends it',
    async (problem) => {
      const mails = [newMail(), newMail()];
      await outbox.put(mails);
      const wrong = desk(Array.from({ length: 9 }, () => problem));
      for (let round = 0; round < 5; round += 1) await wrong.mailer();
      expect(wrong.given).toHaveLength(1);
      expect(await documents.find().toArray()).toMatchObject([
        { state: 'waiting', tries: 0 },
        { state: 'waiting', tries: 0 },
      ]);
      const other = desk();
      await other.mailer();
      expect(other.given).toHaveLength(2);
    },
  );

  it('is left alone longer each time by a desk that fails, but not once its server is another', async () => {
    await outbox.put([newMail()]);
    const { mailer, given, advance, setServer } = desk(Array.from({ length: 4 }, () => 'signInRefused'));
    await mailer();
    advance(60_001);
    await mailer();
    advance(60_001);
    await mailer();
    expect(given).toHaveLength(2);
    advance(60_001);
    await mailer();
    expect(given).toHaveLength(3);
    setServer({ signIn: { user: 'branch', password: 'the right one' } });
    await mailer();
    expect(given).toHaveLength(4);
  });

  it('tries again what the server wants later, after 1, 5, 15 and 60 minutes, and a day at most', async () => {
    const mail = newMail();
    await outbox.put([mail]);
    const { mailer, given } = desk(Array.from({ length: 100 }, () => 'notNow'));
    for (const minutes of [1, 5, 15, 60, 60]) {
      await mailer();
      const before = given.length;
      await letPass(minutes * 60_000 - 5_000);
      await mailer();
      expect(given).toHaveLength(before);
      await letPass(5_000);
    }
    for (let hours = 0; hours < 30; hours += 1) {
      await mailer();
      await letPass(3_600_000);
    }
    expect(given).toHaveLength(27);
    expect(await stateOf(mail)).toMatchObject({ state: 'failed', reason: 'notNow', nextAt: null });
  });

  it('never tries again what the server refused', async () => {
    const mail = newMail();
    await outbox.put([mail]);
    const { mailer, given } = desk(['refused']);
    await mailer();
    await letPass(86_400_000);
    await mailer();
    expect(given).toHaveLength(1);
    expect(await stateOf(mail)).toMatchObject({ state: 'failed', reason: 'refused' });
  });

  it('sends a code never again by itself, and a notice once more under its Message-ID, where an answer was lost', async () => {
    const [code, notice] = [newMail('resetCode'), newMail()];
    await outbox.put([code, notice]);
    const one = desk(['unanswered', 'unanswered', 'unanswered']);
    await one.mailer();
    expect(await stateOf(code)).toMatchObject({ state: 'unknown', nextAt: null });
    expect(await stateOf(notice)).toMatchObject({ state: 'unknown' });
    for (let hours = 0; hours < 3; hours += 1) {
      await letPass(3_600_000);
      await one.mailer();
    }
    expect(one.given).toHaveLength(3);
    expect(one.given[2]?.messageId).toBe(one.given[1]?.messageId);
    expect(await stateOf(notice)).toMatchObject({ state: 'unknown', nextAt: null });
  });

  it('takes who was sending for gone after a while; what they say then of it counts no more', async () => {
    const mail = newMail();
    await outbox.put([mail]);
    const late = await outbox.take('example.com');
    if (!late) throw new Error('nothing to take');
    await outbox.noteAbandoned();
    expect(await stateOf(mail)).toMatchObject({ state: 'sending' });
    await letPass(180_000);
    expect(await outbox.isStillHeld(late)).toBe(false);
    await outbox.noteAbandoned();
    await letPass(900_000);
    const next = await outbox.take('example.com');
    expect(next?.fence).toBe(late.fence + 1);
    await outbox.end(late, { state: 'sent' });
    expect(await stateOf(mail)).toMatchObject({ state: 'sending', fence: next?.fence });
    expect(await outbox.isStillHeld(late)).toBe(false);
  });

  it('sends nothing that is not wanted any more', async () => {
    const mail = newMail('emailChanged');
    await outbox.put([mail]);
    const { mailer, given } = desk();
    await mailer();
    expect(given).toHaveLength(0);
    expect(await stateOf(mail)).toMatchObject({ state: 'failed', reason: 'notWanted' });
  });
});

describe('what records report', () => {
  const event = (fields: object) =>
    ({
      intent: { kind: 'event', key: newKey(), about: { user: person.userId }, ...fields },
    }) as JournalRecord;

  it('is mailed once, however often they are folded, and to the address it is about', async () => {
    const records = [
      event({ event: 'password-recovered' }),
      event({ event: 'password-reset' }),
      event({ event: 'reset-requested', after: { mail: 'code' } }),
      event({ event: 'reset-requested' }),
      event({ event: 'user-details-changed', before: { email: 'old@x.in' }, after: { email: 'new@x.in' } }),
      event({ event: 'user-details-changed', before: { email: 'old@x.in' }, after: { email: 'OLD@x.in' } }),
      event({
        event: 'user-details-changed',
        before: { email: 'another@x.in' },
        after: { email: 'mine@x.in' },
        reason: 'taken',
      }),
      event({ event: 'signed-in' }),
    ];
    const fold = createFollowMail(outbox);
    await fold(records);
    await fold(records);
    const found = await documents.find().sort({ kind: 1 }).toArray();
    expect(found.map(({ kind, to }) => [kind, to])).toEqual([
      ['emailChanged', 'old@x.in'],
      ['passwordRecovered', null],
      ['passwordReset', null],
      ['resetCode', null],
    ]);
  });
});
