import { createHash } from 'node:crypto';
import path from 'node:path';
import { WHEELS_ONLY } from './recipe.ts';

/** Everything that can change what an environment holds. */
export interface KeyParts {
  readonly tool: 'uv' | 'venv';
  readonly python: { readonly executable: string; readonly version: string };
  readonly requirements: readonly string[];
  /** Settings of pip or uv: name and content. They may hold a login, and are only ever hashed. */
  readonly configuration: readonly (readonly [string, string])[];
}

/** Short: it is part of paths that Windows limits. */
export const environmentKey = (parts: KeyParts): string =>
  createHash('sha256')
    .update(JSON.stringify(['environment-1', WHEELS_ONLY, parts]))
    .digest('hex')
    .slice(0, 20);

/** Variables that say where packages come from, and which. */
export const indexVariables = (
  env: Readonly<Record<string, string | undefined>>,
): readonly (readonly [string, string])[] =>
  Object.entries(env)
    .filter((entry): entry is [string, string] => /^(PIP|UV)_/.test(entry[0]) && entry[1] !== undefined)
    .filter(
      ([name]) =>
        !/^(PIP|UV)_(CACHE_DIR|NO_CACHE_DIR|NO_CACHE|LOG|CERT|DEFAULT_TIMEOUT|TIMEOUT|HTTP_TIMEOUT|DISABLE_PIP_VERSION_CHECK|NO_COLOR)$/.test(
          name,
        ),
    )
    .sort(([a], [b]) => (a < b ? -1 : 1));

/** Files pip and uv read their settings from, on this system, whether they are there or not. */
export const configurationFiles = (
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
  home: string,
): readonly string[] => {
  if (platform === 'win32') {
    const roots = [env.PROGRAMDATA, env.APPDATA].filter((root) => root !== undefined);
    return [
      ...roots.flatMap((root) => [path.win32.join(root, 'pip', 'pip.ini'), path.win32.join(root, 'uv', 'uv.toml')]),
      path.win32.join(home, 'pip', 'pip.ini'),
    ];
  }
  const join = path.posix.join;
  const settings = env.XDG_CONFIG_HOME ?? join(home, '.config');
  const mac =
    platform === 'darwin'
      ? [join(home, 'Library/Application Support/pip/pip.conf'), '/Library/Application Support/pip/pip.conf']
      : [];
  return [
    '/etc/pip.conf',
    '/etc/xdg/pip/pip.conf',
    join(home, '.pip/pip.conf'),
    join(settings, 'pip/pip.conf'),
    '/etc/uv/uv.toml',
    join(settings, 'uv/uv.toml'),
    ...mac,
  ];
};
