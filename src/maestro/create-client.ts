import { serverAddress } from './address.ts';
import { readAs, refusal } from './answers.ts';
import { createAsk } from './ask.ts';
import { botCalls } from './bots.ts';
import type { ClientOptions, MaestroClient } from './client.ts';
import { CONSOLE_IDLE_MS, consoleCall } from './console.ts';
import { credentialCalls } from './credentials.ts';
import { ownCalls } from './own.ts';
import { reportCalls } from './reports.ts';
import { signedIn } from './signed-in.ts';
import { taskCalls } from './tasks.ts';
import { type Call, createTransport, nameOf } from './transport.ts';
import { API, versionAnswer } from './wire.ts';

const TIMEOUT_MS = 30_000;

/** A client of one server in one session. It signs in by itself at the first call that needs it, and logs nothing. */
export const createMaestroClient = (options: ClientOptions): MaestroClient => {
  const { session, fetch, timeoutMs = TIMEOUT_MS, consoleIdleMs = CONSOLE_IDLE_MS } = options;
  const server = serverAddress(session.server);
  const plain = createTransport({ server, fetch, timeoutMs });
  const to = signedIn(session, plain);
  const ask = createAsk(to);
  const own = ownCalls(plain, to);
  return {
    server,
    version: async (signal) => {
      const call: Call = { method: 'GET', path: `${API}/maestro/version`, signal };
      const answer = await plain.exchange(call);
      const where = { server, call: nameOf(call) };
      if (answer.status !== 200) throw refusal(answer, where, []);
      return readAs(versionAnswer, answer, where).version;
    },
    login: to.login,
    ...own,
    ...botCalls(to, ask, timeoutMs),
    ...taskCalls(to, ask),
    ...reportCalls(to, ask),
    ...credentialCalls(ask),
    console: consoleCall(to, async (signal) => (await own.about(signal)) !== null, consoleIdleMs),
  };
};
