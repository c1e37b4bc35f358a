import { spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';

export interface BenchServer {
  readonly connection: ProtocolConnection;
  /** Ends the process as an editor does, and waits for it. */
  stop(): Promise<void>;
}

/** A language server of its own process on one folder; `words` go to Node before it. */
export const startServer = async (
  server: string,
  root: string,
  o: { readonly words?: readonly string[]; readonly env?: NodeJS.ProcessEnv; onRefresh?(): void } = {},
): Promise<BenchServer> => {
  const child = spawn(process.execPath, [...(o.words ?? []), server, '--stdio'], {
    stdio: ['pipe', 'pipe', 'ignore'],
    env: { ...process.env, ...o.env },
  });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('workspace/diagnostic/refresh', () => {
    o.onRefresh?.();
    return null;
  });
  connection.listen();
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: {
      textDocument: { diagnostic: {} },
      ...(o.onRefresh && { workspace: { diagnostics: { refreshSupport: true } } }),
    },
    workspaceFolders: [{ uri: pathToFileURL(root).href, name: 'bench' }],
  });
  await connection.sendNotification('initialized', {});
  const stop = async (): Promise<void> => {
    const gone = new Promise((resolve) => child.once('exit', resolve));
    await connection.sendRequest('shutdown');
    await connection.sendNotification('exit');
    await gone;
    connection.dispose();
  };
  return { connection, stop };
};

/** Of so many times the one that only the slowest twentieth exceeds. */
export const slowest = (times: readonly number[]): number => {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN;
};
