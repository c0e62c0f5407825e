import { openConnection } from '@main/adapters/mongo/connection';
import { watched } from '@main/adapters/mongo/watch/notices';
import { describe, expect, it } from 'vitest';

describe('an address that trusts any certificate', () => {
  it.each([
    'tlsInsecure=true',
    'tlsI%6Esecure=true',
    'TLSINSECURE=true',
    'tlsAllowInvalidCertificates=tru%65',
    'tlsAllowInvalidHostnames=true',
  ])('is refused however it is spelled: %s', async (option) => {
    const uri = `mongodb://bank.example/?tls=true&${option}`;
    expect(await openConnection({ uri, user: null, oldest: '6.0' })).toEqual({
      ok: false,
      problem: 'tls',
      details: { reason: 'unsafeOption' },
    });
  });
});

describe('what a record says of sessions', () => {
  const at = new Date();
  const changesBy = (kind: string, reason?: string) => {
    const books = ['MAIN/desk/DESK0001'];
    return watched.journal?.({ record: { kind, reason, at, user: '56125810021', session: 'own', books } });
  };
  const over = { kind: 'sessionsOver', userId: '56125810021', at };

  it('ends them on every desk where the person meant it', () => {
    expect(changesBy('signed-out', 'asked')).toEqual([{ ...over, except: null, deskId: null }]);
    expect(changesBy('password-changed')).toEqual([{ ...over, except: 'own', deskId: null }]);
    expect(changesBy('signed-in')).toEqual([{ ...over, except: 'own', deskId: 'DESK0001' }]);
  });

  it('leaves them where a session ended by itself', () => {
    for (const reason of ['idle', 'elsewhere', 'quit']) {
      expect(changesBy('signed-out', reason)).toEqual([]);
    }
  });
});
