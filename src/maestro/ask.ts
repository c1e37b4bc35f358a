import type * as z from 'zod/mini';
import { isOk, readAs } from './answers.ts';
import type { SignedIn } from './signed-in.ts';
import { type Answer, type Call, nameOf } from './transport.ts';
import { API, page } from './wire.ts';

/** The questions a resource asks; each throws `server-refused` unless the answer is 2xx or `missing` says otherwise. */
export interface Ask {
  get<T extends z.ZodMiniType>(path: string, schema: T, signal?: AbortSignal): Promise<z.infer<T>>;
  /** `null` on 404. */
  find<T extends z.ZodMiniType>(path: string, schema: T, signal?: AbortSignal): Promise<z.infer<T> | null>;
  /** Every item of a Spring-style page, until the last. */
  pages<T extends z.ZodMiniType>(path: string, item: T, signal?: AbortSignal): Promise<z.infer<T>[]>;
  post(path: string, body: unknown, signal?: AbortSignal): Promise<Answer>;
  postFor<T extends z.ZodMiniType>(path: string, body: unknown, schema: T, signal?: AbortSignal): Promise<z.infer<T>>;
}

const PAGE_SIZE = 100;
/** A server that never says `last` must not hold us for ever. */
const MAX_PAGES = 1000;

/** Calls below the Maestro API's path, in JSON. */
export const createAsk = (to: SignedIn): Ask => {
  const exchange = async (call: Call): Promise<Answer> => {
    const answer = await to.exchange(call);
    if (!isOk(answer)) throw to.refusal(answer, call);
    return answer;
  };
  const whereOf = (call: Call) => ({ server: to.server, call: nameOf(call) });
  const getCall = (path: string, signal?: AbortSignal): Call => ({ method: 'GET', path: `${API}${path}`, signal });
  const postCall = (path: string, body: unknown, signal?: AbortSignal): Call => ({
    method: 'POST',
    path: `${API}${path}`,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
    signal,
  });

  const get: Ask['get'] = async (path, schema, signal) => {
    const call = getCall(path, signal);
    return readAs(schema, await exchange(call), whereOf(call));
  };
  const find: Ask['find'] = async (path, schema, signal) => {
    const call = getCall(path, signal);
    const answer = await to.exchange(call);
    if (answer.status === 404) return null;
    if (!isOk(answer)) throw to.refusal(answer, call);
    return readAs(schema, answer, whereOf(call));
  };
  const pages: Ask['pages'] = async (path, item, signal) => {
    const items = [];
    for (let number = 0; number < MAX_PAGES; number += 1) {
      const joint = path.includes('?') ? '&' : '?';
      const answer = await get(`${path}${joint}page=${number}&size=${PAGE_SIZE}`, page(item), signal);
      items.push(...answer.content);
      if (answer.last === true || number + 1 >= answer.totalPages || answer.content.length === 0) break;
    }
    return items;
  };
  const post: Ask['post'] = (path, body, signal) => exchange(postCall(path, body, signal));
  const postFor: Ask['postFor'] = async (path, body, schema, signal) => {
    const call = postCall(path, body, signal);
    return readAs(schema, await exchange(call), whereOf(call));
  };
  return { get, find, pages, post, postFor };
};
