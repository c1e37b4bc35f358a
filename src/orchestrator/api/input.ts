import type { Context } from 'hono';
import * as z from 'zod/mini';
import { wire } from '#maestro';
import { Refusal } from '../refusal.ts';
import type { ApiEnv } from './services.ts';

export const JSON_LIMIT = 8 * 1024 * 1024;

/** The body of a call as its schema says, or a refusal that names the field. */
export const bodyOf = async <T extends z.ZodMiniType>(
  c: Context<ApiEnv>,
  schema: T,
  limit = JSON_LIMIT,
): Promise<z.infer<T>> => {
  const read = z.safeParse(schema, parsed(await textOf(c.env.incoming, limit)));
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const where = issue && issue.path.length > 0 ? `"${issue.path.join('.')}"` : 'The body';
  throw new Refusal(400, `${where} is missing or not of the right kind.`);
};

const textOf = async (body: AsyncIterable<Uint8Array>, limit: number): Promise<string> => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.byteLength;
    if (size > limit) throw new Refusal(413, `The body is larger than ${limit} bytes.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal(400, 'The body is not JSON.');
  }
};

/** Ids come as numbers or as digits. */
export const idOf = (value: string | number | undefined): number => {
  const read = z.safeParse(wire.id, value);
  if (!read.success) throw new Refusal(400, 'An id is a whole number.');
  return Number(read.data);
};

export const idParam = (c: Context<ApiEnv>): number => idOf(c.req.param('id'));

const LABEL = /^[\p{L}\p{N}_.-]([\p{L}\p{N} _.-]{0,126}[\p{L}\p{N}_.-])?$/u;

/** The SDK does not escape labels, so one with `/ ? #` could never be asked for again. */
export const mustBeLabel = (what: string, label: string): string => {
  if (LABEL.test(label) && !/^\.+$/.test(label)) return label;
  throw new Refusal(400, `${what} "${label.slice(0, 80)}" must be 1 to 128 letters, digits, blanks, "_", "." or "-".`);
};

/** A number of days back as the instant it began; `undefined` when the query names none. */
export const sinceOf = (c: Context<ApiEnv>, now: Date): string | undefined => {
  const days = c.req.query('days');
  if (days === undefined || days === '') return undefined;
  if (!/^\d{1,5}$/.test(days)) throw new Refusal(400, 'days is a whole number.');
  return new Date(now.getTime() - Number(days) * 86_400_000).toISOString();
};

export const optionalId = (value: string | undefined): number | undefined =>
  value === undefined || value === '' ? undefined : idOf(value);
