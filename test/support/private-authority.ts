// A certificate authority of a test's own, by openssl, and a certificate of it for one host name.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface PrivateAuthority {
  /** The authority's certificate, as BOTYARD_CA names it. */
  readonly caFile: string;
  readonly key: string;
  readonly cert: string;
}

const openssl = (folder: string, ...words: string[]): void => {
  execFileSync('openssl', words, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
};

export const privateAuthority = (folder: string, host: string): PrivateAuthority => {
  const newKey = ['-newkey', 'rsa:2048', '-nodes', '-days', '3650'];
  openssl(folder, 'req', '-x509', ...newKey, '-keyout', 'ca.key', '-out', 'ca.pem', '-subj', '/CN=Authority of a test');
  openssl(folder, 'req', ...newKey.slice(0, 3), '-keyout', 'host.key', '-out', 'host.csr', '-subj', `/CN=${host}`);
  writeFileSync(join(folder, 'names'), `subjectAltName=DNS:${host}\n`);
  const by = ['-CA', 'ca.pem', '-CAkey', 'ca.key', '-CAcreateserial', '-days', '3650', '-extfile', 'names'];
  openssl(folder, 'x509', '-req', '-in', 'host.csr', '-out', 'host.pem', ...by);
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
  return { caFile: join(folder, 'ca.pem'), key: read('host.key'), cert: read('host.pem') };
};
