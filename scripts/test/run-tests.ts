import { globSync } from 'node:fs';
import { join } from 'node:path';
import { run } from 'node:test';
import { inspect } from 'node:util';
import { type Count, nothing } from './count.ts';

const root = join(import.meta.dirname, '..', '..');

export interface TestStage {
  readonly files: string;
  readonly concurrency: number;
  /** For one test; the whole stage may take `stageMinutes`. */
  readonly testSeconds: number;
  readonly stageMinutes: number;
  /** Its files start nothing that could keep them alive: each is waited for, and every test is counted. */
  readonly endsItself?: boolean;
  /** All of it may be skipped, each test with its reason, where this machine cannot run it. */
  readonly maySkip?: boolean;
}

/** What node:test tells of one test; the part we read. */
interface Told {
  readonly name: string;
  readonly nesting: number;
  readonly file?: string | undefined;
  readonly skip?: string | boolean | undefined;
  readonly todo?: string | boolean | undefined;
  readonly details: { readonly type?: string | undefined; readonly error?: unknown };
}

/**
 * Runs the files, each in a process of its own. Counts tests, not files and not suites: a file that ended before it had
 * reported a test is a failure whatever its exit status, and so is a stage that did not come to its end.
 */
export const runTests = async (stage: TestStage): Promise<Count> => {
  const files = globSync(stage.files, { cwd: root })
    .map((path) => join(root, path))
    .sort();
  if (files.length === 0) return failedStage(`no file fits ${stage.files}`);
  const signal = AbortSignal.timeout(stage.stageMinutes * 60_000);
  let count = nothing;
  let ended = false;
  const events = run({
    files,
    cwd: root,
    concurrency: stage.concurrency,
    timeout: stage.testSeconds * 1000,
    // A handle left open must not hold the stage. But a file that is ended so may not have told of all its passed tests.
    forceExit: stage.endsItself !== true,
    signal,
  });
  const stderr = new Map<string, string>();
  for await (const { type, data } of events) {
    if (type === 'test:stderr') stderr.set(data.file, `${stderr.get(data.file) ?? ''}${data.message}`.slice(-3000));
    if (type === 'test:pass' || type === 'test:fail') count = tell(count, type === 'test:pass', data as Told, stderr);
    if (type === 'test:summary' && data.file === undefined) ended = true;
  }
  if (!ended || signal.aborted) return addFailure(count, 'the stage did not come to its end');
  const skipped = stage.maySkip === true && count.skipped > 0;
  if (count.passed + count.failed === 0 && !skipped) return addFailure(count, 'no test was executed');
  return count;
};

const tell = (count: Count, passed: boolean, told: Told, stderr: ReadonlyMap<string, string>): Count => {
  if (told.details.type === 'suite') return count;
  if (told.skip !== undefined || told.todo !== undefined) {
    process.stdout.write(`  - ${told.name} (skipped: ${told.skip || told.todo})\n`);
    return { ...count, skipped: count.skipped + 1 };
  }
  if (passed && told.nesting === 0 && told.name === told.file)
    return addFailure(count, `${told.name}: no test in it was executed`);
  if (passed) return { ...count, passed: count.passed + 1 };
  // A file that broke down has no error of its own: what it wrote is all there is.
  const why = told.name === told.file ? (stderr.get(told.file) ?? 'it said nothing') : reason(told.details.error);
  return addFailure(count, `${told.name}\n    ${told.file ?? ''}\n${why}`);
};

const reason = (error: unknown): string => {
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
  return inspect(cause, { depth: 4 }).replace(/^/gm, '    ');
};

const addFailure = (count: Count, text: string): Count => {
  process.stdout.write(`  ✖ ${text}\n`);
  return { ...count, failed: count.failed + 1 };
};

const failedStage = (text: string): Count => addFailure(nothing, text);
