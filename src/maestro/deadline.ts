/** Why an exchange was stopped by this side. */
export type Stopped = 'cancelled' | 'timeout' | null;

export interface Deadline {
  /** Hand this to `fetch`. */
  readonly signal: AbortSignal;
  /** Something arrived: the time starts anew, with another length if one is given. */
  touch(ms?: number): void;
  stopped(): Stopped;
  /** Must be called once: removes the timer and the listener. */
  end(): void;
}

/** Aborts when the caller does, or when nothing has arrived for `ms`; remembers which of the two it was. */
export const deadlineOf = (ms: number, caller?: AbortSignal): Deadline => {
  const controller = new AbortController();
  let stopped: Stopped = null;
  const stop = (why: Stopped): void => {
    stopped ??= why;
    controller.abort();
  };
  const cancel = (): void => stop('cancelled');
  let timer = setTimeout(stop, ms, 'timeout');
  if (caller?.aborted) cancel();
  caller?.addEventListener('abort', cancel, { once: true });
  return {
    signal: controller.signal,
    touch: (next = ms) => {
      clearTimeout(timer);
      timer = setTimeout(stop, next, 'timeout');
    },
    stopped: () => stopped,
    end: () => {
      clearTimeout(timer);
      caller?.removeEventListener('abort', cancel);
    },
  };
};
