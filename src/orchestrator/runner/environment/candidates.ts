import path from 'node:path';

/** A Python that may be there. `args` come before anything else (`py -3`). */
export interface Candidate {
  readonly file: string;
  readonly args: readonly string[];
}

export interface CandidateInput {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Bot and workspace folders: nothing in them is ever started. */
  readonly avoid: readonly string[];
}

const pathsOf = (platform: NodeJS.Platform): path.PlatformPath => (platform === 'win32' ? path.win32 : path.posix);

/** True for the folder itself too. */
export const isInside = (platform: NodeJS.Platform, folder: string, file: string): boolean => {
  const paths = pathsOf(platform);
  const relative = paths.relative(folder, file);
  return (
    relative === '' || (!paths.isAbsolute(relative) && relative !== '..' && !relative.startsWith(`..${paths.sep}`))
  );
};

/** PATH without what depends on where we stand or lies in a bot: a bot must not choose who runs it. */
export const searchFolders = ({ platform, env, avoid }: CandidateInput): readonly string[] => {
  const paths = pathsOf(platform);
  const name = Object.keys(env).find((key) => (platform === 'win32' ? key.toUpperCase() === 'PATH' : key === 'PATH'));
  const listed = (name === undefined ? '' : (env[name] ?? ''))
    .split(paths.delimiter)
    .map((entry) => entry.replace(/^"(.*)"$/, '$1'));
  const usable = listed.filter((folder) => paths.isAbsolute(folder) && !isDriveRelative(platform, folder));
  return [...new Set(usable)].filter((folder) => !avoid.some((avoided) => isInside(platform, avoided, folder)));
};

/** `\tools` on Windows: absolute for Node, yet it means the drive we stand on. */
const isDriveRelative = (platform: NodeJS.Platform, folder: string): boolean =>
  platform === 'win32' && path.win32.parse(folder).root === '\\';

/** The Microsoft Store's place holders open a shop window when there is no Python behind them: asked last. */
const isStoreAlias = (folder: string): boolean => /[\\/]microsoft[\\/]windowsapps[\\/]?$/i.test(folder);

const POSIX_NAMES = ['python3', 'python'];

const onWindows = (folders: readonly string[]): Candidate[] => {
  const real = folders.filter((folder) => !isStoreAlias(folder));
  const aliases = folders.filter(isStoreAlias);
  const named = (folder: string, file: string, args: readonly string[] = []): Candidate => ({
    file: path.win32.join(folder, file),
    args,
  });
  return [
    ...real.map((folder) => named(folder, 'py.exe', ['-3'])),
    ...real.map((folder) => named(folder, 'python.exe')),
    ...real.map((folder) => named(folder, 'python3.exe')),
    ...aliases.map((folder) => named(folder, 'python.exe')),
  ];
};

/** Where a Python may be, best first. Pure: nothing is looked at. */
export const pythonCandidates = (input: CandidateInput): readonly Candidate[] => {
  const folders = searchFolders(input);
  if (input.platform === 'win32') return onWindows(folders);
  return POSIX_NAMES.flatMap((name) => folders.map((folder) => ({ file: path.posix.join(folder, name), args: [] })));
};

/** Where uv may be. */
export const uvCandidates = (input: CandidateInput): readonly string[] =>
  searchFolders(input).map((folder) =>
    pathsOf(input.platform).join(folder, input.platform === 'win32' ? 'uv.exe' : 'uv'),
  );

/** The interpreter of an environment: `Scripts\python.exe` on Windows, `bin/python` elsewhere. */
export const environmentPython = (platform: NodeJS.Platform, folder: string): string =>
  platform === 'win32' ? path.win32.join(folder, 'Scripts', 'python.exe') : path.posix.join(folder, 'bin', 'python');
