import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';

const line = 'value = compute(first, "text", key=[1, 2, 3])  # a line as many are\n';

/** Milliseconds from a change to its diagnostics, of the slowest twentieth, in a file of 5,000 lines; with the way there. */
export const keystrokes = async (server: string, count = 300): Promise<number> => {
  const root = mkdtempSync(join(tmpdir(), 'botyard-bench-'));
  const text = `import os\nimport requests\n\n${line.repeat(4_997)}`;
  writeFileSync(join(root, 'bot.botproj'), '{"name":"bench"}');
  writeFileSync(join(root, 'bot.py'), text);
  const child = spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('workspace/diagnostic/refresh', () => null);
  connection.listen();
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: { textDocument: { diagnostic: {} } },
    workspaceFolders: [{ uri: pathToFileURL(root).href, name: 'bench' }],
  });
  await connection.sendNotification('initialized', {});
  const uri = pathToFileURL(join(root, 'bot.py')).href;
  const textDocument = { uri, languageId: 'python', version: 1, text };
  await connection.sendNotification('textDocument/didOpen', { textDocument });
  const times: number[] = [];
  for (let i = 0; i < count; i++) {
    const at = { line: 2_500 + (i % 50), character: 5 };
    const start = performance.now();
    await connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: i + 2 },
      contentChanges: [{ range: { start: at, end: at }, text: 'x' }],
    });
    await connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
    times.push(performance.now() - start);
  }
  const gone = new Promise((resolve) => child.once('exit', resolve));
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  await gone;
  connection.dispose();
  rmSync(root, { recursive: true, force: true });
  // The first ones pay for the start.
  const steady = times.slice(50).sort((a, b) => a - b);
  return steady[Math.floor(steady.length * 0.95)] ?? Number.NaN;
};
