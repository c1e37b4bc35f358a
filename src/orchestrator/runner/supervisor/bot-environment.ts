import path from 'node:path';

/** What a bot may see of the environment it is started from: nothing that is not named here. */
const KEPT = new Set([
  ...['PATH', 'HOME', 'USER', 'LOGNAME', 'SHELL', 'LANG', 'LANGUAGE', 'TZ'],
  ...['DISPLAY', 'WAYLAND_DISPLAY', 'XAUTHORITY', 'XDG_RUNTIME_DIR', 'XDG_SESSION_TYPE', 'DBUS_SESSION_BUS_ADDRESS'],
  ...['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'ALL_PROXY', 'http_proxy', 'https_proxy', 'no_proxy', 'all_proxy'],
  ...['SSL_CERT_FILE', 'SSL_CERT_DIR', 'REQUESTS_CA_BUNDLE', 'CURL_CA_BUNDLE'],
]);

const KEPT_ON_WINDOWS = new Set([
  ...['SYSTEMROOT', 'SYSTEMDRIVE', 'WINDIR', 'COMSPEC', 'PATHEXT', 'OS', 'NUMBER_OF_PROCESSORS'],
  ...['PROCESSOR_ARCHITECTURE', 'PROCESSOR_IDENTIFIER', 'COMPUTERNAME', 'USERNAME', 'USERDOMAIN', 'USERPROFILE'],
  ...['HOMEDRIVE', 'HOMEPATH', 'APPDATA', 'LOCALAPPDATA', 'PROGRAMDATA', 'ALLUSERSPROFILE', 'PUBLIC'],
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'PROGRAMW6432', 'COMMONPROGRAMFILES', 'COMMONPROGRAMFILES(X86)'],
]);

export type Environment = Readonly<Record<string, string | undefined>>;

const isKept = (name: string, platform: NodeJS.Platform): boolean => {
  if (platform !== 'win32') return KEPT.has(name) || name.startsWith('LC_');
  const upper = name.toUpperCase();
  return KEPT.has(upper) || KEPT_ON_WINDOWS.has(upper);
};

/** The part of an environment that says something of the machine and nothing of Botyard. */
export const machineEnvironment = (env: Environment, platform: NodeJS.Platform): Record<string, string> =>
  Object.fromEntries(
    Object.entries(env).filter(
      (entry): entry is [string, string] => entry[1] !== undefined && isKept(entry[0], platform),
    ),
  );

export interface BotPlaces {
  readonly python: string;
  readonly tmp: string;
}

/** The environment of a bot's process: its own Python first on PATH, unbuffered UTF-8, temporary files in `tmp`. */
export const botEnvironment = (
  env: Environment,
  platform: NodeJS.Platform,
  { python, tmp }: BotPlaces,
): Record<string, string> => {
  const paths = platform === 'win32' ? path.win32 : path.posix;
  const kept = machineEnvironment(env, platform);
  const pathName = Object.keys(kept).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  const binaries = paths.dirname(python);
  return {
    ...kept,
    [pathName]: [binaries, kept[pathName]].filter(Boolean).join(paths.delimiter),
    VIRTUAL_ENV: paths.dirname(binaries),
    TMPDIR: tmp,
    TEMP: tmp,
    TMP: tmp,
    PYTHONUNBUFFERED: '1',
    PYTHONUTF8: '1',
    PYTHONIOENCODING: 'utf-8',
    PYTHONDONTWRITEBYTECODE: '1',
    PYTHONNOUSERSITE: '1',
  };
};
