import * as z from 'zod/mini';
import { type Facts, Failure } from '#core';
import type { Answer } from './transport.ts';
import { dataClassBody, errorBody } from './wire.ts';

/** Which call of which server an answer belongs to, for the failure. */
export interface Where {
  readonly server: string;
  readonly call: string;
}

export const isOk = (answer: Pick<Answer, 'status'>): boolean => answer.status >= 200 && answer.status < 300;

/** The answer as the wire says it must be, or `server-answer-invalid` naming the first thing that does not fit. */
export const readAs = <T extends z.ZodMiniType>(schema: T, answer: Answer, where: Where): z.infer<T> => {
  const value = jsonOf(answer);
  if (value === undefined) throw new Failure('server-answer-invalid', { ...where, cause: 'not JSON' });
  const result = z.safeParse(schema, value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const place = issue?.path.join('.') || 'the answer';
  throw new Failure('server-answer-invalid', { ...where, cause: `${place}: ${issue?.code ?? 'does not fit'}` });
};

/** `undefined` when the body is not JSON. */
export const jsonOf = ({ bytes }: Pick<Answer, 'bytes'>): unknown => {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
};

/** A status that is not 2xx, with the server's own words; values that must not be seen are taken out of them. */
export const refusal = (answer: Answer, where: Where, secrets: readonly string[]): Failure => {
  const ours = z.safeParse(dataClassBody, jsonOf(answer));
  if (ours.success)
    return new Failure('data-class-refused', { server: where.server, ...plainFacts(ours.data.dataClass) });
  return serverRefused(answer, where, secrets);
};

/** A server's words, as harmless as a sentence of its own would be. */
const plainFacts = (facts: Facts): Facts =>
  Object.fromEntries(
    Object.entries(facts).map(([key, value]) => [
      key,
      typeof value === 'string' ? plain(value) : Array.isArray(value) ? value.map(plain) : value,
    ]),
  );

const serverRefused = (answer: Answer, where: Where, secrets: readonly string[]): Failure =>
  new Failure('server-refused', { ...where, status: answer.status, cause: wordsOf(answer, secrets) });

const MAX_WORDS = 300;

/** What the server said, as one harmless line. */
export const wordsOf = (answer: Answer, secrets: readonly string[]): string => {
  const body = z.safeParse(errorBody, jsonOf(answer));
  const isText = /^text\/plain\b/i.test(answer.type);
  const said = body.success ? body.data.message : isText ? new TextDecoder().decode(answer.bytes) : '';
  const masked = secrets
    .filter((secret) => secret !== '')
    .reduce((text, secret) => text.replaceAll(secret, '•••'), said);
  return plain(masked) || `HTTP ${answer.status}`;
};

/** Control characters could drive the terminal that shows this. */
const plain = (text: string): string =>
  text
    .replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ')
    .trim()
    .slice(0, MAX_WORDS);
