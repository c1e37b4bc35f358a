/**
 * What starts runs. The row in the records is the truth for what people see; the dispatcher is the truth for who must
 * run it now. Rules kept by every engine: a lease of 30 s renewed every second, `attempts` 1 unless said otherwise,
 * run id + attempt on every call of a runner, ids only in the engine (never archives, lines or secrets).
 */
export interface Dispatcher {
  /** Idempotent by `runId`. */
  submit(run: RunOrder): Promise<void>;
  /** Queued or running; the end arrives as an event. */
  cancel(runId: string): Promise<void>;
  state(runId: string): Promise<RunState | null>;
  onEnd(listener: (runId: string, end: DispatchEnd) => void): Stop;
  close(): Promise<void>;
}

/** Where a bot runs unless its automation says otherwise. */
export const POOL = 'default';

export interface RunOrder {
  readonly runId: string;
  readonly pool: string;
  readonly attempts: number;
  readonly priority: number;
  readonly timeoutS: number;
  readonly leaseS: number;
}

export interface RunState {
  readonly phase: 'queued' | 'running' | 'ended';
  readonly attempt: number;
  readonly runner: string | null;
  /** How it ended; `null` before. */
  readonly end: DispatchEnd | null;
}

export interface DispatchEnd {
  readonly attempt: number;
  readonly kind: 'ok' | 'failed' | 'cancelled' | 'lost' | 'timeout';
  readonly message: string | null;
}

export type Stop = () => void;
