import type { Repositories } from './records/index.ts';
import { RUNNER } from './runner/protocol.ts';

/** Knows whether anybody needs this server: a call, an open stream or a task. The runner's own calls do not count. */
export interface ActivityMeter {
  /** A call has come in; call the result when it has been answered, or its stream has ended. */
  begin(path: string): () => void;
  onBeat(): Promise<void>;
  readonly idle: Promise<void>;
}

export interface ActivityParts {
  readonly repositories: Pick<Repositories, 'tasks'>;
  /** `null`: never idle. */
  readonly idleExitS: number | null;
  readonly now: () => Date;
}

export const activityMeter = ({ repositories, idleExitS, now }: ActivityParts): ActivityMeter => {
  let busyAt = now().getTime();
  let open = 0;
  let beIdle = (): void => undefined;
  const idle = new Promise<void>((resolve) => {
    beIdle = resolve;
  });
  return {
    idle,
    begin: (path) => {
      if (path.startsWith(RUNNER)) return () => undefined;
      open += 1;
      return () => {
        open -= 1;
        busyAt = now().getTime();
      };
    },
    onBeat: async () => {
      if (idleExitS === null) return;
      const { START = 0, RUNNING = 0 } = await repositories.tasks.byState();
      if (START + RUNNING + open > 0) busyAt = now().getTime();
      else if (now().getTime() - busyAt >= idleExitS * 1000) beIdle();
    },
  };
};
