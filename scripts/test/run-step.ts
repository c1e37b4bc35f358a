import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { type Count, nothing } from './count.ts';

const root = join(import.meta.dirname, '..', '..');
const bin = join(root, 'node_modules', '.bin');

/** Runs one command of the project; what it says is shown, its exit status decides. */
export const runStep = async (command: readonly [string, ...string[]]): Promise<Count> => {
  const [program, ...words] = command;
  const env = { ...process.env, PATH: [bin, process.env.PATH].join(delimiter) };
  const status = await new Promise<number | string>((resolve) => {
    const child = spawn(program, words, { cwd: root, env, stdio: 'inherit', shell: process.platform === 'win32' });
    child.once('error', (error) => resolve(error.message));
    child.once('close', (code, signal) => resolve(code ?? signal ?? 'no status'));
  });
  if (status === 0) return { ...nothing, passed: 1 };
  process.stdout.write(`  ✖ \`${command.join(' ')}\` ended with ${status}\n`);
  return { ...nothing, failed: 1 };
};
