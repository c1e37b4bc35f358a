import { posix, win32 } from 'node:path';

/** Where Botyard keeps what belongs to a user, not to a bot. */
export interface UserFolders {
  readonly config: string;
  readonly cache: string;
  readonly data: string;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The folders of this user, by the customs of the system: XDG, Library, %LOCALAPPDATA%. Pure: nothing is made or looked at.
 * A relative XDG path is ignored, as its specification asks.
 */
export const userFolders = (env: Environment, platform: NodeJS.Platform, home: string): UserFolders => {
  if (platform === 'win32') return windowsFolders(env, home);
  if (platform === 'darwin') return macFolders(home);
  const xdg = (name: string, fallback: string): string => {
    const named = env[name];
    const base = named && posix.isAbsolute(named) ? named : posix.join(home, fallback);
    return posix.join(base, 'botyard');
  };
  return {
    config: xdg('XDG_CONFIG_HOME', '.config'),
    cache: xdg('XDG_CACHE_HOME', '.cache'),
    data: xdg('XDG_DATA_HOME', '.local/share'),
  };
};

/**
 * Where what an engine has compiled of the tool is kept; null where it is not to be: asked by Node's own variable, and in CI,
 * whose caches others may fill. Whoever writes there decides what the tool does.
 */
export const compiledFolder = (env: Environment, platform: NodeJS.Platform, home: string): string | null => {
  if (env.CI || env.NODE_DISABLE_COMPILE_CACHE) return null;
  const { cache } = userFolders(env, platform, home);
  return (platform === 'win32' ? win32 : posix).join(cache, 'compiled');
};

const windowsFolders = (env: Environment, home: string): UserFolders => {
  const named = env.LOCALAPPDATA;
  const local = named && win32.isAbsolute(named) ? named : win32.join(home, 'AppData', 'Local');
  const folder = (name: string): string => win32.join(local, 'botyard', name);
  return { config: folder('config'), cache: folder('cache'), data: folder('data') };
};

const macFolders = (home: string): UserFolders => ({
  config: posix.join(home, 'Library/Preferences/botyard'),
  cache: posix.join(home, 'Library/Caches/botyard'),
  data: posix.join(home, 'Library/Application Support/botyard'),
});
