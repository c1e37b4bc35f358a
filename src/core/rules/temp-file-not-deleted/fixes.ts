import type { Finding, Fix, TextEdit } from '../../bot.ts';
import { type CallFact, readPython } from '../../python/index.ts';
import type { MadeHere } from '../../temporary/index.ts';
import type { BotRuleInput } from '../bot-rule.ts';
import { boundOrImported } from '../import-line.ts';
import { textOf } from '../places.ts';
import { type Rest, restOf } from './rest.ts';

/** `with TemporaryDirectory()` for a folder; for all that has a name, a `try` with its removal in the `finally`. */
export const fixesOf = (finding: Finding, input: BotRuleInput): readonly Fix[] => {
  const { path, start } = finding.place;
  const part = input.temporary.find((each) => each.path === path);
  const made = part?.made.find(({ place }) => place.start === start);
  const text = textOf(input.bot, path);
  if (made === undefined || made.track.isReturned || text === '') return [];
  const python = readPython(text);
  const call = python.calls.find(({ callee }) => callee.start === start);
  const rest = call && restOf(python.source, text, call.statement);
  if (call === undefined || !rest) return [];
  const given: Given = { made, call, rest, text, kind: String(finding.data.kind) };
  return [withFolder(given), inFinally(given, (module) => boundOrImported(python.source, text, module))].flatMap(
    (fix) => fix ?? [],
  );
};

interface Given {
  readonly made: MadeHere;
  readonly call: CallFact;
  readonly rest: Rest;
  readonly text: string;
  readonly kind: string;
}

/** `folder = tempfile.mkdtemp()` to `with tempfile.TemporaryDirectory() as folder:`, what follows moved in. */
const withFolder = ({ made, call, rest, text }: Given): Fix | null => {
  const name = made.track.name ?? '';
  const callee = text.slice(call.callee.start, call.callee.end);
  if (made.by !== 'mkdtemp' || !callee.endsWith('.mkdtemp') || !/^\w+$/.test(name) || rest.lines.length === 0)
    return null;
  const isPlain = rest.statement === `${name} = ${text.slice(call.start, call.end)}`;
  if (!isPlain || usedBehind(text, name, rest)) return null;
  const maker = text.slice(call.start, call.end).replace('.mkdtemp', '.TemporaryDirectory');
  const header: TextEdit = { start: rest.start, end: rest.end, newText: `with ${maker} as ${name}:` };
  return { kind: 'with-temporary-folder', data: { name }, edits: [header, ...indented(rest)] };
};

/** Behind the block that the folder would end with, up to the end of the function, its name may stand for something else. */
const usedBehind = (text: string, name: string, { stop, outer }: Rest): boolean =>
  new RegExp(`(?<![\\w.])${name.replace(/[^\w]/g, '\\$&')}(?!\\w)`).test(text.slice(stop, outer));

const indented = ({ lines }: Rest): readonly TextEdit[] => lines.map((at) => ({ start: at, end: at, newText: '    ' }));

const inFinally = (
  { made, rest, text, kind }: Given,
  bound: (module: string) => ReturnType<typeof boundOrImported>,
): Fix | null => {
  const name = nameOf(made);
  const isFolder = made.what === 'folder';
  const module = bound(isFolder ? 'shutil' : 'os');
  if (name === null || module === null || usedBehind(text, made.track.name ?? name, rest)) return null;
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const { indent } = rest;
  const mayBeGone = kind !== 'leak';
  const removal = (inner: string): string => {
    if (isFolder) return `${inner}${module.name}.rmtree(${name}, ignore_errors=True)`;
    if (!mayBeGone) return `${inner}${module.name}.remove(${name})`;
    return `${inner}if ${module.name}.path.exists(${name}):${eol}${inner}    ${module.name}.remove(${name})`;
  };
  const at = (offset: number, newText: string): TextEdit => ({ start: offset, end: offset, newText });
  const data = { name };
  if (rest.lines.length === 0)
    return { kind: 'delete-in-finally', data, edits: [...module.edits, at(rest.stop, `${eol}${removal(indent)}`)] };
  const [first = rest.stop] = rest.lines;
  const edits = [
    ...module.edits,
    { start: first, end: first, newText: `${indent}try:${eol}    ` },
    ...indented(rest).slice(1),
    at(rest.stop, `${eol}${indent}finally:${eol}${removal(`${indent}    `)}`),
  ];
  return { kind: 'delete-in-finally', data, edits };
};

/** What the path is called where it was made. */
const nameOf = ({ by, track: { name } }: MadeHere): string | null => {
  if (name === null) return null;
  if (by === 'NamedTemporaryFile') return /^\w+$/.test(name) ? `${name}.name` : null;
  return /^(self\.)?\w+$|^(["'])[^"'\\\n]*\2$/.test(name) ? name : null;
};
