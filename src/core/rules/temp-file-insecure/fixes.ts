import type { Finding, Fix } from '../../bot.ts';
import { endOf, isName, nameAt, startOf } from '../../python/code.ts';
import { boundOrImported } from '../import-line.ts';
import type { RuleInput } from '../rule.ts';

/** `path = tempfile.mktemp(…)` to `handle, path = tempfile.mkstemp(…)`, with the handle closed on the next line. */
export const fixesOf = ({ place, data }: Finding, { file: { text, python } }: RuleInput): readonly Fix[] => {
  if (data.by !== 'tempfile.mktemp') return [];
  const call = python.calls.find(({ callee }) => callee.start === place.start);
  if (call === undefined || !text.slice(call.callee.start, call.callee.end).endsWith('.mktemp')) return [];
  const { code, statements } = python.source;
  const statement = statements[call.statement];
  if (statement === undefined || !isName(code, statement.first) || call.result.kind !== 'assigned') return [];
  const start = startOf(code, statement.first);
  const end = endOf(code, statement.end - 1);
  const name = nameAt(code, statement.first);
  const os = boundOrImported(python.source, text, 'os');
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const indent = text.slice(lineStart, start);
  const isAlone = /^\s*$/.test(indent) && /^[ \t]*(#.*)?\r?(\n|$)/.test(text.slice(end, end + 200));
  if (os === null || !isAlone || end !== call.end || !/^\s*=\s*$/.test(text.slice(start + name.length, call.start)))
    return [];
  const handle = /\bhandle\b/.test(text) ? `${name}_handle` : 'handle';
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const made = text.slice(call.start, call.end).replace('.mktemp', '.mkstemp');
  const edit = { start, end, newText: `${handle}, ${name} = ${made}${eol}${indent}${os.name}.close(${handle})` };
  return [{ kind: 'make-safely', data: { name }, edits: [...os.edits, edit] }];
};
