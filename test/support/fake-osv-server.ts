// A loopback server that speaks the part of the OSV protocol that Botyard asks for. It is a fake and says so.
import type { TestContext } from 'node:test';
import { type Loopback, loopback, sendJson } from './loopback.ts';
import type { MadeRecord } from './osv-records.ts';

interface Query {
  readonly package: { readonly name: string };
  readonly page_token?: string;
}

export interface FakeOsv extends Loopback {
  /** Records by id; may be changed while it runs. */
  readonly records: Map<string, MadeRecord>;
  /** Ids whose record comes as something else. */
  readonly garbled: Set<string>;
  /** Answers the next requests like this before it answers as it should. */
  readonly fail: { status: number; headers?: Record<string, string>; body?: string }[];
  calls(path: string): number;
}

/** `pageSize` names go into a page. Which versions a record affects is not its business: it gives all of that name. */
export const fakeOsvServer = async (t: TestContext, made: readonly MadeRecord[], pageSize = 100): Promise<FakeOsv> => {
  const records = new Map<string, MadeRecord>(made.map((record) => [record.id, record]));
  const garbled = new Set<string>();
  const fail: FakeOsv['fail'] = [];
  const pageOf = ({ package: { name }, page_token: token = '0' }: Query): object => {
    const own = [...records.values()].filter((record) => record.affected[0]?.package.name === name);
    const from = Number(token);
    const vulns = own.slice(from, from + pageSize).map(({ id, modified }) => ({ id, modified }));
    return from + pageSize < own.length
      ? { vulns, next_page_token: String(from + pageSize) }
      : vulns[0]
        ? { vulns }
        : {};
  };
  const server = await loopback(t, ({ path, method, body }, response) => {
    const failure = fail.shift();
    if (failure) {
      response.writeHead(failure.status, { 'X-Fake': 'loopback of a test', ...failure.headers });
      response.end(failure.body ?? '');
      return;
    }
    if (method === 'POST' && path === '/v1/querybatch') {
      const { queries } = JSON.parse(body.toString()) as { queries: Query[] };
      return sendJson(response, { results: queries.map(pageOf) });
    }
    const id = /^\/v1\/vulns\/(.+)$/.exec(path)?.[1];
    const record = id === undefined ? undefined : records.get(decodeURIComponent(id));
    if (record === undefined) return sendJson(response, { code: 5, message: 'Bug not found.' }, 404);
    if (garbled.has(record.id)) return response.end('no json');
    return sendJson(response, record);
  });
  const calls = (path: string): number => server.seen.filter((one) => one.path.startsWith(path)).length;
  return { ...server, records, garbled, fail, calls };
};
