import type { Bot, Finding } from '../bot.ts';

/** Names that a generator gives. */
const names = /(?:^|\/)[^/]+_pb2(?:_grpc)?\.pyw?$/i;

/** How generators begin: in a comment above all code. A sentence that only speaks of something generated is none. */
const mark =
  /^#+\s*(?:@generated\b|auto-?generated\b|(?:(?:this|the)\s+)?(?:file|code|module|form(?: implementation)?)?\s*(?:(?:is|was|has been)\s+)?(?:automatically\s+|auto-?)?generated\s+(?:automatically|by|from|with)\b|(?:este\s+)?(?:arquivo|código)\s+(?:foi\s+)?gerado\s+(?:automaticamente|por|pelo|pela)\b)/i;

/** A mark stands at the top, or nobody sees it. */
const mostLines = 20;

/** True for a file that a program has written, and the next run of it writes anew. */
export const isGenerated = (path: string, text: string): boolean => names.test(path) || isMarked(text);

const isMarked = (text: string): boolean => {
  let at = 0;
  for (let i = 0; i < mostLines && at < text.length; i++) {
    const end = text.indexOf('\n', at);
    const line = text.slice(at, Math.min(end === -1 ? text.length : end, at + 200)).trim();
    if (line !== '' && !line.startsWith('#')) return false;
    if (mark.test(line)) return true;
    if (end === -1) return false;
    at = end + 1;
  }
  return false;
};

/**
 * Nobody mends what is written anew: of a generated file only errors are told. These stay, as anybody can write such a mark,
 * and no comment opens the gate.
 */
export const withoutGenerated = (findings: readonly Finding[], { files }: Pick<Bot, 'files'>): readonly Finding[] => {
  if (findings.length === 0) return findings;
  const known = new Map<string, boolean>();
  return findings.filter(({ severity, place: { path } }) => {
    if (severity === 'error' || !/\.pyw?$/i.test(path)) return true;
    const file = files.get(path);
    const is = known.get(path) ?? (file !== undefined && 'text' in file && isGenerated(path, file.text));
    known.set(path, is);
    return !is;
  });
};
