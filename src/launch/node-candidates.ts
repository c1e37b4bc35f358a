import { posix, win32 } from 'node:path';

export interface NodeSearch {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Where Botyard is installed: its own `node_modules` may hold a Node. */
  readonly packageFolder?: string;
  /** The Node that runs now; in VS Code it is Electron, which is a Node under `ELECTRON_RUN_AS_NODE=1`. */
  readonly execPath?: string;
  /** Folders from which nothing is ever run: a workspace must not choose the interpreter. */
  readonly avoid?: readonly string[];
}

/**
 * Where a Node may be, best first. Pure. `BOTYARD_NODE` is a decision: when it is set nothing else is tried. Of PATH only
 * absolute folders count, and none inside a folder to avoid.
 */
export const nodeCandidates = (search: NodeSearch): readonly string[] => {
  const path = search.platform === 'win32' ? win32 : posix;
  const name = search.platform === 'win32' ? 'node.exe' : 'node';
  const chosen = search.env.BOTYARD_NODE;
  if (chosen) return [chosen];
  const own = search.packageFolder ? [path.join(search.packageFolder, 'node_modules', 'node', 'bin', name)] : [];
  const running = search.execPath ? [search.execPath] : [];
  const onPath = pathFolders(search)
    .filter((folder) => path.isAbsolute(folder) && !(search.avoid ?? []).some((no) => isInside(path, no, folder)))
    .map((folder) => path.join(folder, name));
  return [...new Set([...own, ...running, ...onPath])];
};

/** Windows writes the variable `Path`, and lets an entry stand in quotes. */
const pathFolders = ({ env, platform }: NodeSearch): string[] => {
  if (platform !== 'win32') return (env.PATH ?? '').split(':');
  const key = Object.keys(env).find((one) => one.toUpperCase() === 'PATH') ?? 'PATH';
  return (env[key] ?? '').split(';').map((folder) => folder.replace(/^"(.*)"$/, '$1'));
};

const isInside = (path: typeof posix, parent: string, child: string): boolean => {
  const way = path.relative(parent, child);
  return way === '' || (!way.startsWith('..') && !path.isAbsolute(way));
};
