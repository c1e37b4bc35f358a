// A runner as a program of its own, so that a test can kill it: options as JSON on stdin.
import { text } from 'node:stream/consumers';
import { startRunner } from '#orchestrator/runner';

startRunner({
  ...JSON.parse(await text(process.stdin)),
  log: (message: string) => process.stderr.write(`${message}\n`),
});
