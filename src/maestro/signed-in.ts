import { Failure, isFailure } from '#core';
import { isOk, jsonOf, readAs, refusal, wordsOf } from './answers.ts';
import type { Session } from './client.ts';
import { type Answer, type Call, nameOf, type Stream, type Transport } from './transport.ts';
import { API, loginAnswer } from './wire.ts';

interface Token {
  readonly value: string;
  readonly organization: string;
}

/** Calls with the session's headers; whatever the status, the answer is given back. */
export interface SignedIn {
  readonly server: string;
  exchange(call: Call): Promise<Answer>;
  stream(call: Call, idleMs: number): Promise<Stream>;
  /** Signs in anew, which is how a session is checked. */
  login(signal?: AbortSignal): Promise<{ organization: string }>;
  organization(signal?: AbortSignal): Promise<string>;
  /** The failure of an answer that is not 2xx. */
  refusal(answer: Answer, call: Pick<Call, 'method' | 'path'>): Failure;
}

/**
 * Holds the token of a session. It signs in at the first call, and once more when a token is refused (401): a second 401
 * is an answer like any other. Calls at the same time share one login.
 */
export const signedIn = (session: Session, transport: Transport): SignedIn => {
  let token: Promise<Token> | null = null;

  const current = async (signal?: AbortSignal): Promise<Token> => {
    const mine = token ?? signIn(session, transport, signal);
    token = mine;
    try {
      return await mine;
    } catch (error) {
      if (token === mine) token = null;
      // The login that was shared was another caller's to cancel, not this one's.
      if (isFailure(error, 'cancelled') && !signal?.aborted) return current(signal);
      throw error;
    }
  };
  /** Another caller may have renewed the token meanwhile: only the refused one is dropped. */
  const renewed = async (refused: Token, signal?: AbortSignal): Promise<Token> => {
    const held = await current(signal);
    if (held.value !== refused.value) return held;
    token = null;
    return current(signal);
  };
  const withToken = async <T extends { status: number }>(call: Call, send: (call: Call) => Promise<T>): Promise<T> => {
    const first = await current(call.signal);
    const answer = await send(withHeaders(call, first));
    if (answer.status !== 401) return answer;
    if ('close' in answer && typeof answer.close === 'function') answer.close();
    return send(withHeaders(call, await renewed(first, call.signal)));
  };

  return {
    server: transport.server,
    exchange: (call) => withToken(call, transport.exchange),
    stream: (call, idleMs) => withToken(call, (signed) => transport.stream(signed, idleMs)),
    login: async (signal) => {
      token = null;
      return { organization: (await current(signal)).organization };
    },
    organization: async (signal) => (await current(signal)).organization,
    refusal: (answer, call) => refusal(answer, { server: transport.server, call: nameOf(call) }, [session.key]),
  };
};

const withHeaders = (call: Call, token: Token): Call => ({
  ...call,
  headers: { ...call.headers, token: token.value, organization: headerText(token.organization) },
});

/** `fetch` refuses a header that is not Latin-1. */
const headerText = (text: string): string => (/^[\x20-\x7e]*$/.test(text) ? text : encodeURIComponent(text));

/** The server may not know the organization's label; the login stands in for it, as the SDK does. */
const signIn = async (session: Session, transport: Transport, signal?: AbortSignal): Promise<Token> => {
  const { server } = transport;
  if (session.login === '' || session.key === '') throw new Failure('not-signed-in', { server });
  const call: Call = {
    method: 'POST',
    path: `${API}/workspace/login`,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ login: session.login, key: session.key }),
    signal,
  };
  const answer = await transport.exchange(call);
  const where = { server, call: nameOf(call) };
  if (isOfAnotherKind(answer)) throw new Failure('server-answer-invalid', { ...where, cause: `HTTP ${answer.status}` });
  if (answer.status >= 400 && answer.status < 500) {
    const data = { server, status: answer.status, cause: wordsOf(answer, [session.key]) };
    throw new Failure('login-refused', data);
  }
  if (!isOk(answer)) throw refusal(answer, where, [session.key]);
  const { accessToken, organizationLabel } = readAs(loginAnswer, answer, where);
  return { value: accessToken, organization: organizationLabel || session.login };
};

/** A web server that knows no such call, and does not say so as the API does: nothing about login or key is wrong. */
const isOfAnotherKind = (answer: Answer): boolean =>
  [404, 405, 501].includes(answer.status) && jsonOf(answer) === undefined;
