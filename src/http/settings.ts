/** What the environment says about the way out. `null` when it says nothing. */
export interface WayOut {
  readonly httpProxy: string;
  readonly httpsProxy: string;
  readonly noProxy: string;
  /** A file of certificate authorities to trust besides the usual ones. */
  readonly caFile: string;
}

/** This machine is never reached through a proxy, whether or not `NO_PROXY` remembers to say so. */
const LOOPBACK = 'localhost,127.0.0.1,[::1]';

/** Reads proxies (lower case wins, as everywhere) and `BOTYARD_CA`. */
export const wayOut = (env: Readonly<Record<string, string | undefined>>): WayOut | null => {
  const proxyOf = (name: string): string => env[name.toLowerCase()] ?? env[name] ?? '';
  const httpProxy = proxyOf('HTTP_PROXY');
  const httpsProxy = proxyOf('HTTPS_PROXY');
  const caFile = env.BOTYARD_CA ?? '';
  if (httpProxy === '' && httpsProxy === '' && caFile === '') return null;
  const noProxy = proxyOf('NO_PROXY').trim();
  return {
    httpProxy,
    httpsProxy,
    noProxy: noProxy === '*' ? '*' : [noProxy, LOOPBACK].filter(Boolean).join(','),
    caFile,
  };
};
