import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ProtocolConnection } from 'vscode-languageserver/node';
import { slowest, startServer } from './server.ts';

/** Milliseconds from a change to its diagnostics, of the slowest twentieth. */
export interface Keystrokes {
  /** In the server's process: from the first byte of the change to the first byte of the answer. */
  readonly inside: number;
  /** As the editor sees it, with the way there and back. */
  readonly whole: number;
}

/** The first ones pay for the start. */
const warm = 50;
const line = 'value = compute(first, "text", key=[1, 2, 3])  # a line as many are\n';
const head = 'import os\nimport requests\nimport cv2\nimport of_nobody\n\n';

/** Nothing but full lines: nineteen tokens each, where real code has eight. */
export const fullLines = head + line.repeat(4_995);

/** As people write: the first lines of a long test of Python's own, which is among the fullest of the tree. */
export const linesOf = (tree: string): string =>
  head +
  readFileSync(join(tree, 'stdlib', 'test', 'test_descr.py'), 'utf8')
    .split('\n')
    .slice(0, 4_995)
    .join('\n');

/** Types into a file of 5,000 lines in a bot of so many files. */
export const keystrokes = async (server: string, files: number, text: string, count = 300): Promise<Keystrokes> => {
  const root = mkdtempSync(join(tmpdir(), 'botyard-bench-'));
  layBot(root, files, text);
  const timesFile = join(root, '..', `${root.split(/[\\/]/).pop()}.json`);
  const { connection, stop } = await startServer(server, root, {
    words: ['--import', pathToFileURL(join(import.meta.dirname, 'time-inside.ts')).href],
    env: { BOTYARD_BENCH_TIMES: timesFile },
  });
  const whole = await typeInto(connection, root, text, count);
  await stop();
  // The last answer is that to `shutdown`.
  const inside = (JSON.parse(readFileSync(timesFile, 'utf8')) as number[]).slice(-1 - count, -1);
  for (const path of [root, timesFile]) rmSync(path, { recursive: true, force: true });
  return { inside: slowest(inside.slice(warm)), whole: slowest(whole.slice(warm)) };
};

const layBot = (root: string, files: number, text: string): void => {
  writeFileSync(join(root, 'bot.botproj'), '{"name":"bench"}');
  writeFileSync(join(root, 'requirements.txt'), 'requests\nopencv-python\n');
  writeFileSync(join(root, 'bot.py'), text);
  for (let i = 1; i < files; i++) {
    const folder = join(root, `part${i % 40}`, `area${i % 7}`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `step${i}.py`), `import os\n\n${line.repeat(100)}`);
  }
};

const typeInto = async (
  connection: ProtocolConnection,
  root: string,
  text: string,
  count: number,
): Promise<readonly number[]> => {
  const uri = pathToFileURL(join(root, 'bot.py')).href;
  const textDocument = { uri, languageId: 'python', version: 1, text };
  await connection.sendNotification('textDocument/didOpen', { textDocument });
  const times: number[] = [];
  for (let i = 0; i < count; i++) {
    const at = { line: 2_500 + (i % 50), character: 5 };
    const start = performance.now();
    const contentChanges = [{ range: { start: at, end: at }, text: 'x' }];
    void connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: i + 2 },
      contentChanges,
    });
    await connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
    times.push(performance.now() - start);
  }
  return times;
};
