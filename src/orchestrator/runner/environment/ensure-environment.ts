import { constants } from 'node:fs';
import { access, mkdir, mkdtemp, readFile, realpath, rm, utimes, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { Failure } from '#core';
import { readJson, writeJson } from '../files.ts';
import { environmentPython, isInside, uvCandidates } from './candidates.ts';
import { type FoundPython, howToInstall } from './discover-python.ts';
import { configurationFiles, environmentKey, indexVariables } from './environment-key.ts';
import { withLock } from './lock.ts';
import { type Recipe, stepsOf } from './recipe.ts';
import { type Requirements, readRequirements } from './requirements.ts';
import { runTool } from './run-tool.ts';
import { toolEnvironment } from './tool-environment.ts';
import { beginning, causeOf, progressOf } from './tool-words.ts';

export interface EnvironmentOptions {
  /** The bot's folder: its `requirements.txt` decides. */
  readonly folder: string;
  /** For the sentence of a failure. */
  readonly bot: string;
  readonly python: FoundPython;
  /** The cache folder of the user; environments lie in `environments/` below it. */
  readonly cache: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** What is being done, as it comes; when it fails, all else that pip or uv printed. */
  readonly onLine?: (line: string) => void;
  readonly signal?: AbortSignal | undefined;
}

export interface PreparedEnvironment {
  readonly python: string;
  readonly key: string;
  readonly reused: boolean;
  readonly tool: 'uv' | 'venv';
}

/** Written last: a folder without it is half made, whatever it holds. */
const STAMP = '.botyard-environment.json';

const isStartable = (file: string): Promise<boolean> =>
  access(file, process.platform === 'win32' ? constants.F_OK : constants.X_OK).then(
    () => true,
    () => false,
  );

const findUv = async (o: EnvironmentOptions): Promise<string | null> => {
  const bot = await realpath(o.folder).catch(() => o.folder);
  for (const file of uvCandidates({ platform: process.platform, env: o.env ?? process.env, avoid: [o.folder, bot] })) {
    if ((await isStartable(file)) && !isInside(process.platform, bot, await realpath(file))) return file;
  }
  return null;
};

const configurationOf = async (
  env: Readonly<Record<string, string | undefined>>,
): Promise<(readonly [string, string])[]> => {
  const named = [env.PIP_CONFIG_FILE, env.UV_CONFIG_FILE].filter((file) => file !== undefined);
  const files = [...configurationFiles(process.platform, env, homedir()), ...named];
  const contents = await Promise.all(files.map((file) => readFile(file, 'utf8').catch(() => null)));
  const found = files
    .map((file, i) => [file, contents[i] ?? null] as const)
    .filter((pair): pair is readonly [string, string] => pair[1] !== null);
  return [...indexVariables(env), ...found];
};

const isComplete = async (folder: string): Promise<boolean> =>
  (await readJson(path.join(folder, STAMP))) !== null &&
  (await isStartable(environmentPython(process.platform, folder)));

/** The judged lines as files of our own; null where there are none. */
const writeRequirements = async (
  scratch: string,
  requirements: Requirements | null,
): Promise<{ requirements: string | null; constraints: string | null }> => {
  const write = async (name: string, lines: readonly string[] = []): Promise<string | null> => {
    if (lines.length === 0) return null;
    await writeFile(path.join(scratch, name), `${lines.join('\n')}\n`, { mode: 0o600 });
    return path.join(scratch, name);
  };
  return {
    requirements: await write('requirements.txt', requirements?.wanted),
    constraints: await write('constraints.txt', requirements?.constraints),
  };
};

type Plan = Omit<Recipe, 'requirements' | 'constraints'>;

const build = async (plan: Plan, requirements: Requirements | null, o: EnvironmentOptions): Promise<void> => {
  o.onLine?.(beginning(plan.tool, requirements?.wanted.filter((line) => !line.startsWith('-')).length ?? 0));
  const scratch = await mkdtemp(path.join(tmpdir(), 'botyard-requirements-'));
  try {
    await carryOut({ ...plan, ...(await writeRequirements(scratch, requirements)) }, o);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
};

/** The tool read our copy of the bot's lines; its author knows them by their own file. */
const withBotsNames = (line: string, { requirements, constraints }: Recipe): string =>
  [requirements, constraints]
    .filter((file) => typeof file === 'string')
    .reduce((shown, file) => shown.replaceAll(file, path.basename(file)), line);

const carryOut = async (recipe: Recipe, o: EnvironmentOptions): Promise<void> => {
  await rm(recipe.folder, { recursive: true, force: true });
  const show = (line: string): void => {
    const progress = progressOf(line);
    if (progress !== null) o.onLine?.(progress);
  };
  const run = {
    cwd: path.dirname(recipe.folder),
    env: toolEnvironment(o.env ?? process.env),
    signal: o.signal,
    onLine: show,
  };
  try {
    for (const step of stepsOf(recipe)) {
      const { code, lines } = await runTool({ ...run, ...step });
      if (code === 0) continue;
      for (const line of lines) if (progressOf(line) === null) o.onLine?.(withBotsNames(line, recipe));
      throw new Failure('environment-failed', { bot: o.bot, cause: causeOf(lines, code) });
    }
    await writeJson(path.join(recipe.folder, STAMP), { schema: 1, tool: recipe.tool, python: o.python.version });
  } catch (error) {
    await rm(recipe.folder, { recursive: true, force: true, maxRetries: 5 });
    throw error;
  }
};

const planFor = async (
  o: EnvironmentOptions,
  requirements: Requirements | null,
  root: string,
): Promise<{ plan: Plan; key: string }> => {
  const uv = await findUv(o);
  if (uv === null && !o.python.hasVenv) {
    throw new Failure('python-venv-missing', { python: o.python.executable, how: await howToInstall() });
  }
  const { executable, version } = o.python;
  const configuration = await configurationOf(o.env ?? process.env);
  const tool = uv === null ? 'venv' : 'uv';
  const key = environmentKey({
    tool,
    python: { executable, version },
    requirements: requirements?.lines ?? [],
    configuration,
  });
  const folder = path.join(root, key);
  return { key, plan: { tool, uv, python: executable, folder, platform: process.platform } };
};

/**
 * The Python a bot's requirements ask for: the one made before if nothing that matters has changed, else a new one. Two
 * that ask at once make it once. Whatever fails or is cancelled leaves nothing behind.
 */
export const ensureEnvironment = async (o: EnvironmentOptions): Promise<PreparedEnvironment> => {
  const root = path.join(o.cache, 'environments');
  await mkdir(root, { recursive: true, mode: 0o700 });
  const requirements = await readRequirements(o.bot, o.folder);
  const { key, plan } = await planFor(o, requirements, root);
  const python = environmentPython(process.platform, plan.folder);
  const reuse = async (): Promise<PreparedEnvironment> => {
    // When it was last asked for, so that an old one can be told from one in use.
    await utimes(path.join(plan.folder, STAMP), new Date(), new Date()).catch(() => {});
    return { python, key, reused: true, tool: plan.tool };
  };
  if (await isComplete(plan.folder)) return reuse();
  return withLock(`${plan.folder}.lock`, o.signal, async () => {
    if (await isComplete(plan.folder)) return reuse();
    await build(plan, requirements, o);
    return { python, key, reused: false, tool: plan.tool };
  });
};
