import { runTests } from '../../../../scripts/test/run-tests.ts';

const files = `test/unit/scripts/cases/${process.argv[2]}`;
const count = await runTests({ files, concurrency: 1, testSeconds: 1, stageMinutes: 1, maySkip: process.argv[3] === 'may-skip' });
process.stdout.write(`\n${JSON.stringify(count)}`);
