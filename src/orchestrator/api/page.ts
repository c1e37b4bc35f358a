import type { Context } from 'hono';
import { Refusal } from '../refusal.ts';
import type { ApiEnv } from './services.ts';

const LARGEST = 1000;

/** Which page a query asks for. */
export interface PageRequest {
  readonly number: number;
  readonly size: number;
  readonly from: number;
}

export const pageRequest = (c: Context<ApiEnv>): PageRequest => {
  const number = whole(c.req.query('page'), 0);
  const size = Math.min(Math.max(whole(c.req.query('size'), 20), 1), LARGEST);
  return { number, size, from: number * size };
};

const whole = (text: string | undefined, otherwise: number): number => {
  if (text === undefined || text === '') return otherwise;
  if (!/^\d{1,9}$/.test(text)) throw new Refusal(400, 'page and size are whole numbers.');
  return Number(text);
};

/** A page as Spring writes it, because that is what the clients iterate. */
export const pageOf = <T>(content: readonly T[], { number, size, from }: PageRequest, totalElements: number) => {
  const totalPages = Math.ceil(totalElements / size);
  const sort = { sorted: true, unsorted: false, empty: false };
  return {
    content,
    pageable: { sort, pageNumber: number, pageSize: size, offset: from, paged: true, unpaged: false },
    last: number >= totalPages - 1,
    totalPages,
    totalElements,
    sort,
    first: number === 0,
    numberOfElements: content.length,
    size,
    number,
    empty: content.length === 0,
  };
};
