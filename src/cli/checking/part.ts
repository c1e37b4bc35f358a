import { type Bot, type FileResult, fileCheckOf, foldersAddedBy, type Policy, type Problem } from '#core';
import { type Source, sourceReader } from '#workspace';
import { timeBox } from './time-box.ts';

/** A Python file: its path in the bot, and where it stands. */
export type SourcePath = readonly [path: string, file: string];

/** What one file gives to the others, and the hash of its text. */
export interface Scanned {
  readonly hash: string | null;
  readonly added: readonly string[];
}

export interface Judged {
  readonly hash: string | null;
  readonly result: FileResult;
}

/** All that a judgement needs besides the text of the file in hand. */
export interface Frame {
  readonly bot: Bot;
  readonly policy: Policy;
  readonly today: string;
  readonly added: readonly string[];
}

/** The two steps of a check, for any part of the files: in this thread, or in one of several. */
export interface Part {
  scan(sources: readonly SourcePath[]): readonly Scanned[];
  frame(frame: Frame): void;
  judge(sources: readonly SourcePath[]): readonly Judged[];
}

/** Longer than any sound file takes, on a slow machine too. */
export const fileSeconds = 5;

/**
 * `keep`: texts stay in memory between the steps; right for few files. `seconds`: the time that a file has here; null in a
 * thread that is ended from outside when it is at one for too long.
 */
export const createPart = ({ keep, seconds }: { keep: boolean; seconds: number | null }): Part => {
  const boxed = seconds === null ? unboxed : inBoxes(seconds);
  const readNow = sourceReader();
  const kept = new Map<string, Source>();
  const read = (file: string): Source => {
    const source = kept.get(file) ?? readNow(file);
    if (keep) kept.set(file, source);
    return source;
  };
  let judgeFile: (path: string, file: string) => Judged = () => {
    throw new Error('no frame yet');
  };
  return {
    scan: (sources) => boxed(sources, ([path, file]) => scanned(path, read(file)), { hash: null, added: [] }),
    frame: (frame) => {
      judgeFile = judgeIn(frame, read);
    },
    judge: (sources) =>
      boxed(
        sources,
        ([path, file]) => judgeFile(path, file),
        ([path]) => ({ hash: null, result: refused('out-of-time', path, { seconds: seconds ?? fileSeconds }) }),
      ),
  };
};

const scanned = (path: string, { file, hash }: Source): Scanned => ({
  hash,
  added: 'text' in file ? foldersAddedBy(path, file.text) : [],
});

const judgeIn = (frame: Frame, read: (file: string) => Source): ((path: string, file: string) => Judged) => {
  const files = new Map(frame.bot.files);
  const { policy, today, added } = frame;
  const check = fileCheckOf({ ...frame.bot, files }, policy, { today }, added);
  return (path, place) => {
    // What was not followed on the way (a link that leads out) stands in the bot with its reason.
    if (place === '') return { hash: null, result: check(path) };
    const { file, hash } = read(place);
    files.set(path, file);
    try {
      return { hash, result: check(path) };
    } finally {
      // Only one text at a time: a bot may have forty thousand.
      files.set(path, { unreadable: 'no-access' });
    }
  };
};

/** A file that was not judged, by name: the verdict is *could not check*. */
export const refused = (code: 'out-of-time' | 'checker-stopped', path: string, data: Problem['data']): FileResult => ({
  findings: [],
  problems: [{ code, path, line: 1, column: 1, data, blocks: true }],
});

const unboxed = <I, O>(items: readonly I[], work: (item: I) => O): readonly O[] => items.map((item) => work(item));

/** Setting up a box costs more than judging a small file: so many share one. */
const together = 16;

/** Runs the work over all items; one that takes too long by itself gets `instead`. */
export const inBoxes = (seconds: number) => {
  const box = timeBox();
  const milliseconds = Math.max(1, Math.round(seconds * 1000));
  return <I, O>(items: readonly I[], work: (item: I) => O, instead: O | ((item: I) => O)): readonly O[] => {
    const done: O[] = [];
    while (done.length < items.length) {
      const end = Math.min(items.length, done.length + together);
      const all = box(milliseconds, () => {
        for (const item of items.slice(done.length, end)) done.push(work(item));
      });
      const slow = items[done.length];
      if (all !== 'out-of-time' || slow === undefined || done.length === end) continue;
      // The box was shared: this one file gets the whole time.
      const alone = box(milliseconds, () => work(slow));
      if (alone !== 'out-of-time') done.push(alone.value);
      else done.push(typeof instead === 'function' ? (instead as (item: I) => O)(slow) : instead);
    }
    return done;
  };
};
