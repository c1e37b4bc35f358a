import { type CompletionItem, CompletionItemKind, type Position } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { offeredRequirements, policyOn } from '#core';
import type { FileOfBot } from '../file-at.ts';
import type { Server } from '../server.ts';

/** What is being typed where a requirement may stand: a name, or the version behind one. */
export interface TypedRequirement {
  readonly name: string;
  /** Null while the name is typed. */
  readonly version: string | null;
  /** A row of a table, `name = "==1.0"`, as Poetry and Pipenv write it. */
  readonly isRow?: true;
}

const inList = /^\s*([A-Za-z0-9][\w.-]*|)(?:\s*(?:\[[^\]]*\])?\s*==\s*([\w.+!-]*))?$/;
const inRow = /^[ \t]*([A-Za-z0-9][\w.-]*|)(?:[ \t]*=[ \t]*["']==([\w.+!-]*))?$/;
const inString = /(?:^|[[,])\s*(?:#\s*)?["']([A-Za-z0-9][\w.-]*|)(?:(?:\[[^\]]*\])?\s*==\s*([\w.+!-]*))?$/;

/** Null where no requirement may stand: in a comment, an option, a key, another table. */
export const typedRequirement = (path: string, textUpToCursor: string): TypedRequirement | null => {
  const line = textUpToCursor.slice(Math.max(textUpToCursor.lastIndexOf('\n'), textUpToCursor.lastIndexOf('\r')) + 1);
  const isProject = /(^|\/)(pyproject\.toml|Pipfile)$/i.test(path);
  const isRow = isProject && isInRows(textUpToCursor);
  const isList = /\.(txt|in)$/i.test(path);
  if (!isList && !isRow && !isInDependencies(textUpToCursor)) return null;
  const pattern = isRow ? inRow : isList ? inList : inString;
  const found = pattern.exec(isList || isRow ? line : afterKey(line));
  return found === null ? null : { name: found[1] ?? '', version: found[2] ?? null, ...(isRow && { isRow }) };
};

/** Below the header of a table whose keys are distributions. */
const isInRows = (text: string): boolean => {
  const table = [...text.matchAll(/^[^\S\n]*\[([^[\]\n]+)\][^\S\n]*(?:#.*)?$/gm)].at(-1)?.[1]?.trim() ?? '';
  return /^(tool\.poetry\.(group\.[\w-]+\.)?(dev-)?dependencies|(dev-)?packages)$/.test(table);
};

const afterKey = (line: string): string => line.replace(/^\s*(?:#\s*)?["']?[\w.-]+["']?\s*=\s*\[/, '[');

/** Inside the brackets of `dependencies = [` or of a group, as far as they are not closed. */
const isInDependencies = (text: string): boolean => {
  const opened = [...text.matchAll(/^\s*(?:#\s*)?["']?([\w.-]+)["']?\s*=\s*\[/gm)].at(-1);
  if (opened === undefined) return false;
  const rest = text.slice(opened.index + opened[0].length).replace(/"[^"\n]*"|'[^'\n]*'/g, '');
  if (/^\s*\[/m.test(rest) || rest.replace(/\[[^\]]*\]/g, '').includes(']')) return false;
  const table = [...text.slice(0, opened.index).matchAll(/^\s*(?:#\s*)?\[([^\]\n]+)\]/gm)].at(-1)?.[1]?.trim();
  if (table === 'dependency-groups' || table === 'project.optional-dependencies') return true;
  return opened[1] === 'dependencies' && (table === undefined || table === 'project');
};

/** Names that may be required, each with what to write behind it; behind `==` the version that is known to be right. */
export const requirementItems = (
  server: Server,
  { known, path }: FileOfBot,
  document: TextDocument,
  position: Position,
): CompletionItem[] | null => {
  const typed = typedRequirement(path, document.getText({ start: { line: 0, character: 0 }, end: position }));
  if (typed === null) return null;
  const offered = offeredRequirements(policyOn(known.policy, server.today()), server.whole(known).input.requirements);
  const length = (typed.version ?? typed.name).length;
  const range = { start: { line: position.line, character: position.character - length }, end: position };
  if (typed.version === null)
    return offered.map(({ name, range: pin }) => ({
      label: name,
      kind: CompletionItemKind.Module,
      ...(pin === '' ? {} : { detail: pin }),
      filterText: name,
      textEdit: { range, newText: typed.isRow ? `${name} = "${pin || '*'}"` : `${name}${pin}` },
    }));
  const wanted = typed.name.toLowerCase().replace(/[-_.]+/g, '-');
  return offered.flatMap(({ name, range: pin }) =>
    name === wanted && pin.startsWith('==')
      ? [{ label: pin.slice(2), kind: CompletionItemKind.Value, textEdit: { range, newText: pin.slice(2) } }]
      : [],
  );
};
