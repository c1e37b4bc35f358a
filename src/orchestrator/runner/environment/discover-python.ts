import { constants } from 'node:fs';
import { access, readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import { Failure } from '#core';
import { type Candidate, type CandidateInput, isInside, pythonCandidates } from './candidates.ts';
import { howToInstallPython } from './how-to-install.ts';
import { runTool } from './run-tool.ts';
import { toolEnvironment } from './tool-environment.ts';

/** A Python that runs here. `executable` is its own name for itself, behind every launcher and shim. */
export interface FoundPython {
  readonly command: string[];
  readonly executable: string;
  readonly version: string;
  /** False on a Debian without `python3-venv`: only uv can make an environment from it. */
  readonly hasVenv: boolean;
}

export interface DiscoverOptions {
  /** An interpreter somebody named; then no other is looked at. */
  readonly python?: string | undefined;
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly platform?: NodeJS.Platform;
  /** Folders nothing is started from: the bot's, the workspace's. */
  readonly avoid?: readonly string[];
  readonly signal?: AbortSignal | undefined;
}

const OLDEST = [3, 8] as const;
const PROBE_MS = 20_000;
/** Isolated mode: nothing of the place we stand in, nor of the user's own settings, has a say. */
const PROBE = `
import importlib.util as u, json, sys
has = all(u.find_spec(name) for name in ("venv", "ensurepip"))
print("\\n" + json.dumps([sys.executable, list(sys.version_info[:3]), has]))
`;

type Probed = [executable: string, version: [number, number, number], hasVenv: boolean];

const isRecent = ([major, minor]: readonly [number, number, number]): boolean =>
  major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);

const probe = async (candidate: Candidate, o: DiscoverOptions): Promise<FoundPython | null> => {
  const { file, args } = candidate;
  // At the root, so that a version file beside the bot does not choose what a shim starts.
  const cwd = path.parse(process.execPath).root;
  const run = {
    file,
    args: [...args, '-I', '-c', PROBE],
    cwd,
    env: toolEnvironment(o.env ?? process.env),
    signal: o.signal,
    timeoutMs: PROBE_MS,
  };
  try {
    const { code, lines } = await runTool(run);
    const [executable, version, hasVenv] = JSON.parse(lines.at(-1) ?? '') as Probed;
    if (code !== 0 || !isRecent(version)) return null;
    return { command: [file, ...args], executable, version: version.join('.'), hasVenv };
  } catch (error) {
    if (error instanceof Failure) throw error;
    return null;
  }
};

/** There, ours to start, and not a link into a folder we must not start anything from. */
const isUsable = async (file: string, platform: NodeJS.Platform, avoid: readonly string[]): Promise<boolean> => {
  try {
    await access(file, platform === 'win32' ? constants.F_OK : constants.X_OK);
    const real = await realpath(file);
    const forbidden = await Promise.all(avoid.map((folder) => realpath(folder).catch(() => folder)));
    return !forbidden.some((folder) => isInside(platform, folder, real));
  } catch {
    return false;
  }
};

const candidatesOf = (o: DiscoverOptions, input: CandidateInput): readonly Candidate[] =>
  o.python === undefined ? pythonCandidates(input) : [{ file: path.resolve(o.python), args: [] }];

/**
 * The Python that bots run on: the first that is recent enough and can make environments, else the first recent enough.
 * `Failure('python-not-found')` when there is none.
 */
export const discoverPython = async (o: DiscoverOptions = {}): Promise<FoundPython> => {
  const platform = o.platform ?? process.platform;
  const input: CandidateInput = { platform, env: o.env ?? process.env, avoid: o.avoid ?? [] };
  let second: FoundPython | null = null;
  for (const candidate of candidatesOf(o, input)) {
    if (o.python === undefined && !(await isUsable(candidate.file, platform, input.avoid))) continue;
    const found = await probe(candidate, o);
    if (found?.hasVenv) return found;
    second ??= found;
  }
  if (second) return second;
  const tried = o.python ?? (platform === 'win32' ? 'py -3, python' : 'python3, python on PATH');
  throw new Failure('python-not-found', { tried: `${tried}; 3.8 or later`, how: await howToInstall(platform) });
};

/** What to type on this machine to get one. */
export const howToInstall = async (platform: NodeJS.Platform = process.platform): Promise<string> =>
  howToInstallPython(platform, await readFile('/etc/os-release', 'utf8').catch(() => ''));
