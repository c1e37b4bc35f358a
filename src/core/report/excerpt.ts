import type { Finding } from '../bot.ts';
import { lineStarts, startOfLine } from '../text/lines.ts';
import type { ReportItem } from './item.ts';
import type { Paint } from './paint.ts';

/** Longer lines are cut round the spot: a machine-made line would fill the screen. */
const widest = 160;

/** The source line of a finding and a line of carets under its spot; nothing when the text is not there. */
export const excerpt = (item: ReportItem, finding: Finding, paint: Paint): readonly string[] => {
  const { place, severity } = finding;
  const file = item.bot.files.get(place.path) ?? item.bot.texts?.get(place.path);
  if (file === undefined || 'unreadable' in file) return [];
  const lines = lineStarts(file.text);
  const from = startOfLine(lines, place.line - 1);
  const to = startOfLine(lines, place.line);
  const line = covered(file.text.slice(from, to), from, item, place.path).replace(/[\r\n]+$/, '');
  const last = place.endLine === place.line ? place.endColumn - 1 : line.length;
  const cut = Math.max(0, Math.min(place.column - 1 - 40, line.length - widest));
  const shown = line
    .slice(cut, cut + widest)
    .replace(/\t/g, ' ')
    .replace(/[\u0000-\u001f\u007f-\u009f]/g, '?');
  const before = ' '.repeat(Math.max(0, place.column - 1 - cut));
  const carets = '^'.repeat(Math.max(1, Math.min(last, cut + widest) - (place.column - 1)));
  const number = String(place.line);
  const gutter = ' '.repeat(number.length);
  return [`  ${number} | ${shown}`, `  ${gutter} | ${before}${paint(severity, carets)}`];
};

/** A line with every secret that was found in it covered, as wide as before: a report ends up in logs and tickets. */
const covered = (line: string, from: number, item: ReportItem, path: string): string => {
  // A user name and a password in an address need no finding to be covered.
  let shown = line.replace(/(?<=:\/\/)[^/\s@'"]+(?=@)/g, (userInfo) => '*'.repeat(userInfo.length));
  for (const { place, data } of item.result.findings) {
    const [start, end] = [Math.max(0, place.start - from), Math.min(line.length, place.end - from)];
    if (place.path !== path || data.secret !== true || start >= end) continue;
    shown = shown.slice(0, start) + shown.slice(start, end).replace(/[^\s'"]/g, '*') + shown.slice(end);
  }
  return shown;
};
