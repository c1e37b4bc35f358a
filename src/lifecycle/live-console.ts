import type { MaestroClient } from '#maestro';
import type { FollowEvent } from './following.ts';

/** One connection to a console: `live` as soon as the server has taken us in, then its lines. */
export async function* liveConsole(
  client: MaestroClient,
  taskId: number,
  afterSeq: number,
  signal?: AbortSignal,
): AsyncGenerator<FollowEvent> {
  const connection = new AbortController();
  const stop = signal ? AbortSignal.any([signal, connection.signal]) : connection.signal;
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  const lines = client.console(taskId, afterSeq, stop, open)[Symbol.asyncIterator]();
  const first = lines.next();
  try {
    await Promise.race([opened, first]);
    yield { kind: 'state', state: 'live' };
    for (let next = await first; !next.done; next = await lines.next()) yield { kind: 'line', line: next.value };
  } finally {
    // Whoever stops listening also ends the connection, and the read that is under way with it.
    connection.abort();
    await first.catch(() => undefined);
    await lines.return?.();
  }
}
