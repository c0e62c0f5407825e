/** A Branchbook in a process of its own that makes a bank and sends itself a signal when it comes to a named step. */
import { createApplication } from '@main/composition/application';
import { cheapHash } from './cheapHash';
import { createBankInput } from './people';
import { testPlatform } from './testPlatform';

const [folder = '', mongod = '', step = '', uri = '', signal = 'SIGKILL'] = process.argv.slice(2);
const windowId = 1;

const application = createApplication(
  testPlatform({
    userData: folder,
    mongod,
    windows: [windowId],
    send: (_window, event, payload) => {
      const { step: at, state } = payload as { step?: string; state?: string };
      if (event === 'job' && at === step) {
        process.stdout.write(`${JSON.stringify({ state, at })}\n`);
        process.kill(process.pid, signal);
      }
      if (event === 'job' && state !== 'running') process.stdout.write(`${JSON.stringify(payload)}\n`);
    },
  }),
  { argon2: cheapHash, documentsWorker: '', booksWorker: '' },
);
await application.start();
const minted = await application.call(windowId, 'setup.recoveryCodes', {});
const { codes } = (minted.ok ? minted.value : { codes: [] }) as { codes: string[] };
const place = uri === '' ? {} : { place: { where: 'server', uri } as const };
await application.call(windowId, 'setup.createBank', createBankInput(codes[0] ?? '', place));
