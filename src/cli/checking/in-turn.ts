import type { FileResult, InTurn } from '#core';
import { fileSeconds, inBoxes, refused } from './part.ts';

/** The files of any bot in this thread, each with as much time as it has in a check; who takes longer is named. */
export const inTurn = (seconds = fileSeconds): InTurn => {
  const boxed = inBoxes(seconds);
  return (paths, judge) =>
    boxed<string, FileResult>(paths, judge, (path) => refused('out-of-time', path, { seconds }).result);
};
