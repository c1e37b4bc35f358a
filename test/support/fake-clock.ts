/** Time that passes at once, and remembers how much of it was asked for. */
export const fakeClock = (onWait: (n: number) => void | Promise<void> = () => undefined) => {
  const waits: number[] = [];
  const wait = async (ms: number): Promise<void> => {
    waits.push(ms);
    await onWait(waits.length);
    // One turn of the event loop, so that the network gets its turn.
    await new Promise<void>((resolve) => void setImmediate(resolve));
  };
  return { waits, wait };
};
