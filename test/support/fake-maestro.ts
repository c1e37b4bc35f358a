// A fake Maestro server: just enough of the wire for tests of the client. Answers by `METHOD path-without-query`.
import type { TestContext } from 'node:test';
import { type Handler, type Loopback, loopback, sendJson } from './loopback.ts';

export const KEY = 'key-that-nobody-may-see';
export const ABOUT = { product: 'botyard', version: '0.0.0', protocol: 1, environment: 'development' };

export interface FakeMaestro extends Loopback {
  /** Tokens given out so far. */
  readonly tokens: string[];
  /** The token given out last, and all before it, are refused from now on. */
  expire(): void;
  calls(): string[];
}

export type Routes = Readonly<Record<string, Handler>>;

/** Signs anyone in who knows the key; every other route but `about` and `version` asks for a token in force. */
export const fakeMaestro = async (
  t: TestContext,
  routes: Routes,
  options: { ours?: boolean } = {},
): Promise<FakeMaestro> => {
  const tokens: string[] = [];
  const open = new Set<string>();
  const login: Handler = ({ body }, response) => {
    const { key } = JSON.parse(String(body));
    if (key !== KEY) return sendJson(response, { message: `wrong key ${key}` }, 401);
    const accessToken = `token-${tokens.push('') - 1}`;
    tokens[tokens.length - 1] = accessToken;
    open.add(accessToken);
    sendJson(response, { accessToken, organizationLabel: 'acme' });
  };
  const server = await loopback(t, (seen, response) => {
    const name = `${seen.method} ${seen.path.split('?')[0]}`;
    if (name === 'POST /api/v2/workspace/login') return (routes[name] ?? login)(seen, response);
    if (name === 'GET /botyard/v1/about' && !routes[name]) {
      return options.ours ? sendJson(response, ABOUT) : sendJson(response, { message: 'not here' }, 404);
    }
    const isOpen = /about$|maestro\/version$/.test(name);
    if (!isOpen && !open.has(String(seen.headers.token))) return sendJson(response, { message: 'no token' }, 401);
    const route = routes[name];
    return route ? route(seen, response) : sendJson(response, { message: `no ${name}` }, 404);
  });
  const calls = (): string[] => server.seen.map((one) => `${one.method} ${one.path}`);
  return { ...server, tokens, expire: () => open.clear(), calls };
};
