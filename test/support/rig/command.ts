import { spawn } from 'node:child_process';
import { appendFileSync } from 'node:fs';

/** Runs one program; all it says goes to the log file. Fails with the end of that log. */
export const runLogged = async (
  log: string,
  command: readonly [string, ...string[]],
  options: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
): Promise<void> => {
  const [program, ...words] = command;
  appendFileSync(log, `$ ${command.join(' ')}\n`);
  const child = spawn(program, words, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      appendFileSync(log, text);
      said.push(text);
    });
  }
  const status = await new Promise<number | string>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(code ?? signal ?? 'no status'));
  });
  if (status !== 0) {
    throw new Error(`\`${command.join(' ')}\` ended with ${status}; log: ${log}\n${said.join('').slice(-2000)}`);
  }
};
