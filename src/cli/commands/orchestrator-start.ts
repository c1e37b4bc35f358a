import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Failure } from '#core';
import { childEnv, complaintOf, findNode, startOrchestrator } from '#launch';
import type { Command, ExitCode } from '../command.ts';
import { type Io, say } from '../io.ts';
import { interpreter } from '../on-path.ts';
import { freshPolicyFrom } from '../policy/from.ts';
import { dataFolder, nodeSearch } from '../session.ts';

export const orchestratorStart: Command = async ({ options }, io) => {
  const data = dataFolder(options, io);
  const { organisationFile: policyFile, organisationKey, origin } = await freshPolicyFrom(options, io);
  const policyKey = origin?.publicKey ?? organisationKey;
  const python = options.python === undefined ? undefined : await interpreter(options.python, io);
  const node = await findNode(nodeSearch(io));
  if (!options.detach) {
    const words = [
      ...['serve', '--data', data],
      ...(options.port === undefined ? [] : ['--port', String(options.port)]),
      ...(policyFile === undefined ? [] : ['--policy', policyFile]),
      ...(origin === undefined ? [] : ['--policy-source', origin.source]),
      ...(policyKey === undefined ? [] : ['--policy-key', policyKey]),
      ...(python === undefined ? [] : ['--python', python]),
    ];
    const asked = { data, ...(options.port !== undefined && { port: options.port }) };
    return foreground(node, [io.program.orchestrator, ...words], asked, io);
  }
  const running = await startOrchestrator({
    data,
    bundle: io.program.orchestrator,
    node,
    ...(options.port !== undefined && { port: options.port }),
    ...(policyFile !== undefined && { policyFile }),
    ...(origin !== undefined && { policyOrigin: origin }),
    ...(policyKey !== undefined && { policyKey }),
    ...(python !== undefined && { python }),
  });
  const { url, pid, login, keyFile } = running;
  io.out(`${JSON.stringify({ schema: 1, url, data: running.data, pid, login, keyFile })}\n`);
  return 0;
};

/**
 * The orchestrator is our child and has our terminal: its ready line is ours, our Ctrl-C is its SIGTERM. Its reason for
 * not starting is for programs; a person reads it in words.
 */
const foreground = async (
  node: string,
  words: string[],
  asked: { data: string; port?: number },
  io: Io,
): Promise<ExitCode> => {
  const child = spawn(node, words, { stdio: ['ignore', 'inherit', 'pipe'], env: childEnv(io.env) });
  const stop = () => child.kill('SIGTERM');
  io.signal.addEventListener('abort', stop, { once: true });
  if (io.signal.aborted) stop();
  let complaint: Failure | null = null;
  createInterface({ input: child.stderr }).on('line', (line) => {
    const said = complaintOf(line, asked);
    if (said) complaint = said;
    else say(io, line);
  });
  const [code] = await once(child, 'close');
  if (complaint) throw complaint;
  return code === 0 ? 0 : 2;
};
