import { createConsoleStream } from '../console/console-stream.ts';
import type { Masker } from '../console/masker.ts';
import { type Traceback, trackTracebacks } from '../console/traceback.ts';
import type { SpoolWriter } from '../spool/writer.ts';

export interface BotConsole {
  take(stream: 'stdout' | 'stderr', bytes: Uint8Array): void;
  /** Keeps what is left unterminated, and ends with lines of the supervisor's own. */
  end(remarks: readonly string[]): void;
  lastTraceback(): Traceback | null;
}

export interface ConsoleEvents {
  kept(lastSeq: number): void;
  failed(): void;
}

/** Pipes to spool: each stream is masked and split on its own, the order is that of arrival. */
export const createBotConsole = (masker: Masker, spool: SpoolWriter, events: ConsoleEvents): BotConsole => {
  const streams = { stdout: createConsoleStream(masker), stderr: createConsoleStream(masker) };
  const tracebacks = trackTracebacks();

  const keep = (stream: 'stdout' | 'stderr' | 'system', lines: readonly string[]): void => {
    if (lines.length === 0) return;
    if (stream === 'stderr') for (const line of lines) tracebacks.see(line);
    try {
      events.kept(spool.append(stream, lines));
    } catch {
      events.failed();
    }
  };

  return {
    take: (stream, bytes) => keep(stream, streams[stream].write(bytes)),
    end: (remarks) => {
      keep('stdout', streams.stdout.end());
      keep('stderr', streams.stderr.end());
      keep('system', remarks);
    },
    lastTraceback: () => tracebacks.last(),
  };
};
