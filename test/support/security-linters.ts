// What ruff and bandit say of a folder of Python files, by the rules that are asked for.
import { execFile } from 'node:child_process';
import { isAbsolute, relative } from 'node:path';
import { promisify } from 'node:util';
import { pythonWith } from './python-environment.ts';

const run = promisify(execFile);

/** Pinned: what they say of our cases is written down, case by case. */
const versions = ['ruff==0.17.6', 'bandit==1.9.4'];

export interface SaidByLinter {
  readonly by: 'ruff' | 'bandit';
  /** Relative to the folder, with `/`. */
  readonly path: string;
  readonly line: number;
}

/** A Python that has both; throws where it cannot be made. */
export const lintersPython = (): Promise<string> => pythonWith(...versions);

interface RuffFinding {
  readonly code: string | null;
  readonly filename: string;
  readonly location: { readonly row: number };
}

interface BanditAnswer {
  readonly results: readonly { readonly filename: string; readonly line_number: number }[];
}

/** `codes` are the numbers that both have: 105 is S105 and B105. */
export const saidByLinters = async (
  python: string,
  folder: string,
  codes: readonly number[],
): Promise<readonly SaidByLinter[]> => {
  const name = (path: string): string =>
    (isAbsolute(path) ? relative(folder, path) : path).replaceAll('\\', '/').replace(/^\.\//, '');
  const [ruff, bandit] = codesOf(codes);
  const found: readonly RuffFinding[] = JSON.parse(
    await output(python, folder, `-m ruff check --isolated --no-cache --output-format json --select ${ruff} .`),
  );
  const answer: BanditAnswer = JSON.parse(await output(python, folder, `-m bandit -q -r -f json -t ${bandit} .`));
  return [
    // Without a code: the file does not parse.
    ...found
      .filter(({ code }) => ruff.split(',').includes(code ?? ''))
      .map(({ filename, location }) => ({ by: 'ruff' as const, path: name(filename), line: location.row })),
    ...answer.results.map((one) => ({ by: 'bandit' as const, path: name(one.filename), line: one.line_number })),
  ];
};

const codesOf = (codes: readonly number[]): readonly [string, string] => [
  codes.map((code) => `S${code}`).join(),
  codes.map((code) => `B${code}`).join(),
];

/** Findings are no failures: both end with 1 when they have some. */
const output = async (python: string, cwd: string, words: string): Promise<string> => {
  try {
    return (await run(python, words.split(' '), { cwd, maxBuffer: 1 << 28 })).stdout;
  } catch (error) {
    const { code, stdout } = error as { code?: unknown; stdout?: string };
    if (code === 1 && stdout) return stdout;
    throw error;
  }
};
