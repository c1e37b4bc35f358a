import { createContext, Script } from 'node:vm';

/** Work that was done in time, or the mark that it was not. */
export type Boxed<T> = { readonly value: T } | 'out-of-time';

/** Ends synchronous work that takes longer, also inside a regular expression. What it had half done must be thrown away. */
export const timeBox = (): (<T>(milliseconds: number, work: () => T) => Boxed<T>) => {
  const room: { work: () => void } = { work: () => undefined };
  const context = createContext(room);
  const script = new Script('work()');
  return <T>(milliseconds: number, work: () => T): Boxed<T> => {
    let boxed: Boxed<T> = 'out-of-time';
    room.work = () => {
      boxed = { value: work() };
    };
    try {
      script.runInContext(context, { timeout: milliseconds });
      return boxed;
    } catch (error) {
      if ((error as { code?: unknown }).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return 'out-of-time';
      throw error;
    }
  };
};
