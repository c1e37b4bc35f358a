import type { Count, Item } from './shape.ts';

/** Counts what was looked at, so that a test can say that no text makes it much. */
export interface Meter {
  steps: number;
}

/** Offsets `from` to `to`, both included, at which something may end. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * The last offset at which a shape that begins at `start` may end so that `isEnd` holds; -1 when there is none. Nothing is
 * tried twice: the places where each item may end are known as spans, so the work goes with the length looked at and the
 * number of items, however a text is made.
 */
export const endOfShape = (
  items: readonly Item[],
  text: string,
  start: number,
  isEnd: (text: string, end: number) => boolean,
  meter: Meter,
): number => {
  let spans: readonly Span[] = [{ from: start, to: start }];
  for (const item of items) {
    spans = item.is === 'class' ? afterClass(item, text, spans, meter) : afterText(item, text, spans, meter);
    if (spans.length === 0) return -1;
  }
  for (let k = spans.length - 1; k >= 0; k--) {
    const { from, to } = spans[k] as Span;
    for (let end = to; end >= from; end--) {
      meter.steps++;
      if (isEnd(text, end)) return end;
    }
  }
  return -1;
};

const afterClass = (
  { members, counts }: Extract<Item, { is: 'class' }>,
  text: string,
  spans: readonly Span[],
  meter: Meter,
): readonly Span[] => {
  const ends: Span[] = [];
  const most = Math.max(...counts.map((count) => count.most));
  for (const span of spans) {
    for (let at = span.from; at <= span.to; ) {
      // All starts in one run of members share its end.
      const limit = Math.min(text.length, span.to + most);
      let runEnd = at;
      while (runEnd < limit && isMember(members, text.charCodeAt(runEnd))) runEnd++;
      meter.steps += runEnd - at + 1;
      const last = Math.min(span.to, runEnd);
      for (const { least, most: up } of counts)
        if (at + least <= runEnd) ends.push({ from: at + least, to: Math.min(last + up, runEnd) });
      at = last + 1;
    }
  }
  return joined(ends);
};

const isMember = (members: Uint8Array, c: number): boolean => c < 128 && members[c] === 1;

const afterText = (
  item: Extract<Item, { is: 'text' }>,
  text: string,
  spans: readonly Span[],
  meter: Meter,
): readonly Span[] => {
  const ends: Span[] = [];
  for (const { from, to } of spans)
    for (let at = from; at <= to; at++) for (const count of item.counts) repeated(item, text, at, count, ends, meter);
  return joined(ends);
};

const repeated = (
  item: Extract<Item, { is: 'text' }>,
  text: string,
  start: number,
  { least, most }: Count,
  ends: Span[],
  meter: Meter,
): void => {
  if (least === 0) ends.push({ from: start, to: start });
  let before = [start];
  for (let times = 1; times <= most && before.length > 0; times++) {
    meter.steps += before.length * item.texts.length;
    before = before.flatMap((at) =>
      item.texts.flatMap((one) => (startsWith(text, at, one, item.anyCase) ? [at + one.length] : [])),
    );
    if (times >= least) for (const at of before) ends.push({ from: at, to: at });
  }
};

/** `word` is in lower case where any case will do. */
export const startsWith = (text: string, at: number, word: string, anyCase: boolean): boolean =>
  text.startsWith(word, at) || (anyCase && text.slice(at, at + word.length).toLowerCase() === word);

/** The same spans in order, without overlaps. */
const joined = (spans: Span[]): readonly Span[] => {
  if (spans.length < 2) return spans;
  spans.sort((a, b) => a.from - b.from);
  const result: { from: number; to: number }[] = [];
  for (const { from, to } of spans) {
    const last = result[result.length - 1];
    if (last !== undefined && from <= last.to + 1) last.to = Math.max(last.to, to);
    else result.push({ from, to });
  }
  return result;
};
