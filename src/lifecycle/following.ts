import type { ConsoleLine, MaestroClient, Task } from '#maestro';
import type { Wait } from './wait.ts';

export type FollowState = 'connecting' | 'live' | 'retrying' | 'polling';
export type FollowEvent =
  | { readonly kind: 'state'; readonly state: FollowState }
  | { readonly kind: 'line'; readonly line: ConsoleLine }
  | { readonly kind: 'end'; readonly task: Task };

export interface FollowOptions {
  readonly client: MaestroClient;
  readonly taskId: number;
  /** The last line that was already seen. */
  readonly afterSeq?: number;
  readonly signal?: AbortSignal;
  /** Where the server is now, asked before each new try: a restarted orchestrator may have another port. */
  readonly reconnect?: (signal?: AbortSignal) => Promise<MaestroClient | null>;
  readonly wait?: Wait;
  /** Milliseconds of waiting without one line or answer after which the last failure is thrown. */
  readonly patienceMs?: number;
}
