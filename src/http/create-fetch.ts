import { readFile } from 'node:fs/promises';
import { rootCertificates } from 'node:tls';
import type { Dispatcher } from 'undici';
import { Failure } from '#core';
import { type WayOut, wayOut } from './settings.ts';

/**
 * The one way out of a process that is not VS Code's: Node's own `fetch` when the environment asks for nothing, else
 * undici's with the proxies and authorities it names. undici is loaded only then: it costs a tenth of a second.
 */
export const createFetch = async (env: Readonly<Record<string, string | undefined>>): Promise<typeof fetch> => {
  const way = wayOut(env);
  if (!way) return globalThis.fetch;
  const ca = way.caFile === '' ? null : [...rootCertificates, await readAuthorities(way.caFile)];
  const undici = await import('undici');
  const dispatcher = dispatcherFor(undici, way, ca);
  // Two declarations of one standard: undici's own types and Node's, which come from another release of undici.
  const send = undici.fetch as unknown as (input: unknown, init: object) => Promise<Response>;
  return (input, init) => send(input, { ...init, dispatcher });
};

const dispatcherFor = (undici: typeof import('undici'), way: WayOut, ca: string[] | null): Dispatcher => {
  const tls = ca ? { connect: { ca }, requestTls: { ca }, proxyTls: { ca } } : {};
  if (way.httpProxy === '' && way.httpsProxy === '') return new undici.Agent(tls);
  const { httpProxy, httpsProxy, noProxy } = way;
  try {
    return new undici.EnvHttpProxyAgent({ httpProxy, httpsProxy, noProxy, ...tls });
  } catch (error) {
    // The address itself stays unsaid: it may hold a password.
    const data = { cause: 'HTTP_PROXY or HTTPS_PROXY is not the address of a proxy.' };
    throw new Failure('usage', data, { cause: error });
  }
};

const readAuthorities = async (path: string): Promise<string> => {
  const pem = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new Failure('usage', {
      cause: `BOTYARD_CA names ${path}, which could not be read (${error.code ?? 'unknown'}).`,
    });
  });
  if (pem.includes('-----BEGIN CERTIFICATE-----')) return pem;
  throw new Failure('usage', { cause: `BOTYARD_CA names ${path}, which holds no certificate in PEM form.` });
};
