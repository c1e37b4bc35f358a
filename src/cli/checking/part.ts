import {
  type Bot,
  type BotFile,
  type FileCheck,
  type FileResult,
  fileChecksOf,
  foldersAddedBy,
  type Policy,
  type Problem,
} from '#core';
import { hashOf, sourceReader } from '#workspace';
import { timeBox } from './time-box.ts';

/** A Python file: its path in the bot, and where it stands. */
export type SourcePath = readonly [path: string, file: string];

export interface Judged {
  /** Of the text that was judged; null without one, and where nobody will ask for it. */
  readonly hash: string | null;
  /** Folders that the file puts on `sys.path`. */
  readonly added: readonly string[];
  /** Names that lead out of the bot: it is judged anew when a folder comes to `sys.path` that holds one of them. */
  readonly outside: readonly string[];
  readonly result: FileResult;
}

/** All that a judgement needs besides the text of the file in hand. */
export interface Frame {
  readonly bot: Bot;
  readonly policy: Policy;
  readonly today: string;
  /** True: each text is hashed, as its result is kept; else only those that are read again. */
  readonly isKept: boolean;
  /** Texts in which something was found are read again, for a report that shows their lines. */
  readonly showsLines: boolean;
}

/** The two steps of a check, for any part of the files: in this thread, or in one of several. */
export interface Part {
  /** A hash of each text as it stands now, for what an earlier check has kept. */
  hashes(sources: readonly SourcePath[]): readonly (string | null)[];
  frame(frame: Frame): void;
  /** `added`: what is on `sys.path` as far as is known. */
  judge(sources: readonly SourcePath[], added: readonly string[]): readonly Judged[];
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
  const kept = new Map<string, BotFile>();
  const read = (file: string): BotFile => {
    const found = kept.get(file) ?? readNow(file);
    if (keep) kept.set(file, found);
    return found;
  };
  let judgeWith: JudgesWith = () => {
    throw new Error('no frame yet');
  };
  return {
    hashes: (sources) => boxed(sources, ([, file]) => hashOf(read(file)), null),
    frame: (frame) => {
      judgeWith = judgeIn(frame, read);
    },
    judge: (sources, added) => {
      const judgeFile = judgeWith(added);
      return boxed(
        sources,
        ([path, file]) => judgeFile(path, file),
        ([path]) => refused('out-of-time', path, { seconds: seconds ?? fileSeconds }),
      );
    },
  };
};

type JudgesWith = (added: readonly string[]) => (path: string, file: string) => Judged;

const judgeIn = (frame: Frame, read: (file: string) => BotFile): JudgesWith => {
  const files = new Map(frame.bot.files);
  const { policy, today, isKept, showsLines } = frame;
  const checks = fileChecksOf({ ...frame.bot, files }, policy, { today });
  const judgeWith = (check: ReturnType<typeof checks>) => (path: string, place: string) => {
    // What was not followed on the way (a link that leads out) stands in the bot with its reason.
    if (place === '') return judged(check(path), [], null);
    const file = read(place);
    files.set(path, file);
    try {
      const done = check(path);
      // The entry is read again when the bot is judged as a whole.
      const isShown = showsLines && done.findings.length + done.problems.length > 0;
      const hash = isKept || isShown || path === frame.bot.entry ? hashOf(file) : null;
      return judged(done, 'text' in file ? foldersAddedBy(path, file.text) : [], hash);
    } finally {
      // Only one text at a time: a bot may have forty thousand.
      files.set(path, { unreadable: 'no-access' });
    }
  };
  let last: { readonly key: string; readonly judge: ReturnType<JudgesWith> } | null = null;
  return (added) => {
    // The same for one job after another: what is known of the folders by then is kept.
    const key = added.join('\n');
    if (last?.key !== key) last = { key, judge: judgeWith(checks(added)) };
    return last.judge;
  };
};

const judged = ({ outside, ...result }: FileCheck, added: readonly string[], hash: string | null): Judged => ({
  hash,
  added,
  outside,
  result,
});

/** A file that was not judged, by name: the verdict is *could not check*. */
export const refused = (code: 'out-of-time' | 'checker-stopped', path: string, data: Problem['data']): Judged => ({
  hash: null,
  added: [],
  outside: [],
  result: { findings: [], problems: [{ code, path, line: 1, column: 1, data, blocks: true }] },
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
