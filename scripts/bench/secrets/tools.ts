import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { tools } from '../tree.ts';

/** A line of a file that a tool takes for a secret. */
export interface Told {
  readonly path: string;
  readonly line: number;
}

/** A searcher for secrets: what it finds below a folder, as far as these are its rules on hard-coded secrets. */
export interface Searcher {
  readonly name: string;
  /** True for one that reads Python only: its figures on other files would be unfair. */
  readonly pythonOnly: boolean;
  readonly search: (folder: string) => readonly Told[];
}

const root = join(import.meta.dirname, '..', '..', '..');
const memory = 1024 ** 3;
/** Of one folder; beside other work detect-secrets takes many minutes for the standard library. */
const longest = 40 * 60_000;

/** Findings are no failures: most tools end with 1 when they have some. */
const run = (command: string, words: readonly string[], cwd?: string): string => {
  const options = { encoding: 'utf8', maxBuffer: memory, cwd, timeout: longest } as const;
  const { stdout, error, stderr, signal } = spawnSync(command, words, options);
  if (signal !== null) throw new Error(`${command} gave no answer within ${longest / 60_000} minutes (${signal})`);
  if (error) throw error;
  if (stdout === '') throw new Error(`${command} said nothing: ${signal ?? stderr}`);
  return stdout;
};

/** Of a tool's answer only what is read here. */
interface Finding {
  readonly rule?: string;
  readonly severity?: string;
  readonly path?: string;
  readonly line?: number;
  readonly filename?: string;
  readonly line_number?: number;
  readonly location?: { readonly row: number };
}
interface Answer<Results> {
  readonly findings?: readonly Finding[];
  readonly results?: Results;
}

const relative = (folder: string, path: string): string =>
  path.startsWith(folder) ? path.slice(folder.length + 1) : path;

const told = (path: string | undefined, line: number | undefined): Told => {
  if (path === undefined || line === undefined) throw new Error('a finding without its place');
  return { path, line };
};

const botyard = (wanted: (finding: Finding) => boolean) => (folder: string) => {
  const cli = join(root, 'dist', 'cli.js');
  const answer: Answer<never> = JSON.parse(
    run(process.execPath, [cli, 'check', folder, '--format', 'json', '--no-cache']),
  );
  return (answer.findings ?? [])
    .filter((finding) => /^secret-(literal|token)$/.test(finding.rule ?? '') && wanted(finding))
    .map(({ path, line }) => told(path, line));
};

const bandit = (bin: string) => (folder: string) => {
  const words = ['-q', '-r', '-f', 'json', '-t', 'B105,B106,B107', folder];
  const answer: Answer<readonly Finding[]> = JSON.parse(run(join(bin, 'bandit'), words));
  return (answer.results ?? []).map(({ filename = '', line_number }) => told(relative(folder, filename), line_number));
};

const ruff = (bin: string) => (folder: string) => {
  const words = 'check --isolated --select S105,S106,S107 --output-format json --no-cache .'.split(' ');
  const found: readonly Finding[] = JSON.parse(run(join(bin, 'ruff'), words, folder));
  return found.map(({ filename = '', location }) => told(relative(folder, filename), location?.row));
};

/** Its checks that ask the network are off: it must not send values anywhere. */
const detectSecrets = (bin: string) => (folder: string) => {
  const words = ['scan', '--all-files', '-n', '.'];
  const answer: Answer<Readonly<Record<string, readonly Finding[]>>> = JSON.parse(
    run(join(bin, 'detect-secrets'), words, folder),
  );
  return Object.entries(answer.results ?? {}).flatMap(([path, found]) =>
    found.map(({ line_number }) => told(path, line_number)),
  );
};

/** All that are compared, with the versions that ran. */
export const searchers = (): readonly Searcher[] => {
  const bin = tools();
  if (!existsSync(join(bin, 'detect-secrets')))
    execFileSync(join(bin, 'python'), ['-m', 'pip', 'install', '-q', 'detect-secrets']);
  const named = (name: string): string =>
    `${name} ${/\d[\d.]*\d/.exec(run(join(bin, name), ['--version']))?.[0] ?? ''}`;
  return [
    { name: 'botyard', pythonOnly: false, search: botyard(() => true) },
    { name: 'botyard, errors only', pythonOnly: false, search: botyard(({ severity }) => severity === 'error') },
    { name: named('bandit'), pythonOnly: true, search: bandit(bin) },
    { name: named('detect-secrets'), pythonOnly: false, search: detectSecrets(bin) },
    { name: `${named('ruff')} S105-S107`, pythonOnly: true, search: ruff(bin) },
  ];
};
