// Python's own packaging, pip and tomllib, asked many questions at once.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pythonWith } from './python-environment.ts';

const program = join(import.meta.dirname, '..', 'integration', 'core', 'fixtures', 'packaging-oracle.py');

export type Question = 'order' | 'contains' | 'evaluates' | 'requires' | 'lines' | 'toml';

/** The answers to all cases, in their order. */
export const askPython = async (question: Question, cases: readonly unknown[]): Promise<readonly unknown[]> => {
  const python = await pythonWith('packaging==26.3', 'pip==26.1');
  const asked = spawnSync(python, [program], {
    input: JSON.stringify({ [question]: cases }),
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  if (asked.status !== 0) throw new Error(asked.stderr);
  return (JSON.parse(asked.stdout) as Record<string, unknown[]>)[question] ?? [];
};
