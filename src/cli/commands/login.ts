import { Failure } from '#core';
import type { Command } from '../command.ts';
import { configPaths, saveTarget } from '../config.ts';
import { type Io, say } from '../io.ts';
import { givenKey } from '../key.ts';
import { messages } from '../messages/index.ts';
import type { Environment, Options } from '../options.ts';
import { clientOf, LOCAL } from '../session.ts';

export const login: Command = async ({ words, options, verb }, io) => {
  const url = serverAddress(words[0] ?? io.env.BOTYARD_SERVER ?? (await asked(io, messages.askServer, verb)), verb);
  const name = options.target ?? new URL(url).host;
  if (name === LOCAL) throw new Failure('usage', { cause: messages.localIsTaken, verb });
  const given = await givenKey(options, io, verb);
  const who = options.login ?? given.login ?? io.env.BOTYARD_LOGIN ?? (await asked(io, messages.askLogin, verb));
  const session = { server: url, login: who, key: given.key };
  const client = await clientOf({ name, environment: null, session }, io);
  const { organization } = await client.login(io.signal);
  const about = await client.about(io.signal);
  const environment = environmentOf(options, about?.environment);
  await saveTarget(io, { name, url, login: who, environment }, given.key);
  say(io, messages.signedIn({ name, url, who, organization, environment, credentials: configPaths(io).credentials }));
  return 0;
};

/** Our server knows what it is; of another one, nobody having said so, the careful answer is production. */
const environmentOf = (options: Options, own: Environment | undefined): Environment =>
  own ?? options.environment ?? 'production';

const asked = (io: Io, question: string, verb: string): Promise<string> => {
  if (!io.interactive) throw new Failure('usage', { cause: messages.loginNeeds, verb });
  return io.ask(question);
};

/** `https`, or plain `http` to this machine only: a key never crosses a network in clear. */
const serverAddress = (text: string, verb: string): string => {
  const whole = text.includes('://') ? text : `https://${text}`;
  const url = URL.canParse(whole) ? new URL(whole) : null;
  const loopback = url !== null && ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname);
  if (!url || !(url.protocol === 'https:' || (url.protocol === 'http:' && loopback)) || url.username || url.password) {
    throw new Failure('usage', { cause: messages.serverAddress, verb });
  }
  return url.href.replace(/\/+$/, '');
};
