/** A named orchestrator address with an environment. `url` is null for the local one, whose port changes at each start. */
export interface Target {
  readonly name: string;
  readonly url: string | null;
  readonly login: string | null;
  readonly environment: Environment;
}

export type Environment = 'development' | 'validation' | 'production';
export const environments: readonly Environment[] = ['development', 'validation', 'production'];

/** The orchestrator in a box on this machine. */
export const local: Target = { name: 'local', url: null, login: null, environment: 'development' };

export const isLocal = (target: Target): boolean => target.url === null;

/** What must be confirmed by typing. */
export const isProtected = (target: Target): boolean => target.environment === 'production';

export type AddressProblem = 'not-an-address' | 'not-https' | 'has-credentials';

const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '[::1]' || /^127(?:\.\d+){3}$/.test(host);

/** Keys travel to this address: it is https, or this very machine. */
export const addressProblem = (text: string): AddressProblem | null => {
  if (!URL.canParse(text.trim())) return 'not-an-address';
  const url = new URL(text.trim());
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return 'not-an-address';
  if (url.username || url.password) return 'has-credentials';
  if (url.protocol === 'http:' && !isLoopback(url.hostname)) return 'not-https';
  return null;
};

/** The address as stored: no trailing slash, no query. */
export const canonicalAddress = (text: string): string => {
  const url = new URL(text.trim());
  return `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
};

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** What stands in the setting, less what is no target; the name of the local one is taken. */
export const readTargets = (setting: unknown): readonly Target[] => {
  const rows = Array.isArray(setting) ? setting.filter(isRecord) : [];
  const targets = rows.flatMap(({ name, url, login, environment }): Target[] => {
    if (typeof name !== 'string' || name === '' || typeof url !== 'string' || addressProblem(url)) return [];
    return [
      {
        name,
        url: canonicalAddress(url),
        login: typeof login === 'string' && login !== '' ? login : null,
        environment: environments.find((known) => known === environment) ?? 'production',
      },
    ];
  });
  const names = new Set<string>([local.name]);
  return targets.filter(({ name }) => !names.has(name) && names.add(name));
};
