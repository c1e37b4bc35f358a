import { cpus } from 'node:os';
import type { Count } from './count.ts';
import { runStep } from './run-step.ts';
import { runTests } from './run-tests.ts';

export interface Stage {
  readonly name: string;
  readonly title: string;
  /** A stage that must have passed: without it this one would only fail for the same cause. */
  readonly needs?: string;
  run(): Promise<Count>;
}

const cores = cpus().length;

/** All of `npm test`, cheapest first. */
export const stages: readonly Stage[] = [
  { name: 'format', title: 'Format and lint', run: () => runStep(['biome', 'check', '--error-on-warnings', '.']) },
  { name: 'types', title: 'Types', run: () => runStep(['npm', 'run', '--silent', 'typecheck']) },
  { name: 'build', title: 'Build', run: () => runStep(['node', 'scripts/build.ts', '--if-stale']) },
  {
    name: 'architecture',
    title: 'Architecture',
    run: () =>
      runTests({ files: 'test/architecture/**/*.test.ts', concurrency: cores, testSeconds: 60, stageMinutes: 3 }),
  },
  {
    name: 'unit',
    title: 'Unit',
    run: () =>
      runTests({
        files: 'test/unit/**/*.test.ts',
        concurrency: cores,
        testSeconds: 60,
        stageMinutes: 10,
        endsItself: true,
      }),
  },
  {
    name: 'integration',
    title: 'Integration: real processes, the real SDK',
    needs: 'build',
    // More at once than there are cores would only test the patience of deadlines.
    run: () => runTests({ files: 'test/integration/**/*.test.ts', concurrency: 2, testSeconds: 240, stageMinutes: 30 }),
  },
  { name: 'package', title: 'Package', needs: 'build', run: () => runStep(['node', 'scripts/package.ts']) },
  {
    name: 'editor',
    title: 'Editor: a real VS Code',
    needs: 'package',
    run: () =>
      runTests({ files: 'test/e2e/**/*.test.ts', concurrency: 1, testSeconds: 240, stageMinutes: 20, maySkip: true }),
  },
];
