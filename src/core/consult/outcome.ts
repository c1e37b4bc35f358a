import type { Finding, PythonVersion, Severity } from '../bot.ts';
import { check } from '../check.ts';
import type { Policy } from '../policy/policy.ts';

/** What a policy says of one import or requirement, in a word. */
export const outcomes = ['approved', 'not-approved', 'denied', 'not-pinned', 'unknown'] as const;
export type Outcome = (typeof outcomes)[number];

const order: readonly (Severity | 'off')[] = ['off', 'info', 'warning', 'error'];

export const worstOf = (findings: readonly Finding[]): Severity | 'off' =>
  findings.reduce<Severity | 'off'>(
    (worst, { severity }) => (order.indexOf(severity) > order.indexOf(worst) ? severity : worst),
    'off',
  );

export interface Asking {
  readonly policy: Policy;
  readonly today: string;
  readonly python: PythonVersion;
}

/** Findings about the rest of a bot that has one line only say nothing of that line. */
const ofTheRest: ReadonlySet<string> = new Set([
  'missing-requirement',
  'unused-requirement',
  'requirement-vulnerable',
  'requirement-unpinned',
  'requirement-without-hash',
]);

/** What `check` finds in a bot that holds one line: the same function that judges every bot. */
export const findingsOnLine = (path: string, line: string, { policy, today, python }: Asking): readonly Finding[] => {
  const files = new Map([['bot.py', { text: '' }]]);
  files.set(path, { text: line });
  return check({ id: 'one-line', entry: 'bot.py', python, files }, policy, { today }).findings.filter(
    ({ rule }) => !ofTheRest.has(rule),
  );
};

/** The statement that imports a module as facts name it: `a.b.*` is a star. */
export const importStatement = (module: string): string =>
  module.endsWith('.*') ? `from ${module.slice(0, -2)} import *\n` : `import ${module}\n`;
