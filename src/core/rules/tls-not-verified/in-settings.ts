import { endOf, isName, nameAt, startOf } from '../../python/code.ts';
import type { PythonFile, PythonSource } from '../../python/index.ts';
import { Word } from '../../python/lexer/words.ts';
import { assignmentIn, boundName, lastPart } from '../assignments.ts';
import { importsAny } from '../mentions.ts';
import { modeSetting, type Offence, offWhenFalse, offWhenTrue } from './offence.ts';

/** `session.verify = False`, `context.check_hostname = False`, `options.accept_insecure_certs = True`. */
export const offencesInSettings = (python: PythonFile): readonly Offence[] => {
  const { source } = python;
  const hasClient = importsAny(python.imports, ['requests', 'httpx', 'niquests', 'zeep', 'hvac']);
  const found: Offence[] = [];
  for (let s = 0; s < source.statements.length; s++) {
    const assignment = mayMatter(source, s) ? assignmentIn(source, s) : null;
    if (assignment === null || assignment.augmented) continue;
    for (const target of assignment.targets) {
      const written = boundName(source, target);
      if (written === null || !written.includes('.')) continue;
      const instead = switchOf(source, lastPart(source, target), assignment.value, hasClient);
      if (instead === null) continue;
      const { code, tree } = source;
      const { firsts, ends } = tree.nodes;
      const [start, end] = [
        startOf(code, firsts[target] as number),
        endOf(code, (ends[assignment.value] as number) - 1),
      ];
      const valueStart = startOf(code, firsts[assignment.value] as number);
      const edits = [{ start: valueStart, end, newText: instead }];
      const object = written.slice(0, written.lastIndexOf('.'));
      found.push({ start, end, by: lastPart(source, target), edits, group: `${ownerOf(source, s)} ${object}` });
    }
  }
  return found;
};

/** Only what ends with a constant. */
const mayMatter = ({ code, statements }: PythonSource, s: number): boolean => {
  const statement = statements[s];
  if (statement === undefined || statement.opens !== null || statement.end - statement.first < 4) return false;
  const last = code.words[statement.end - 1] as number;
  if (last === Word.False || last === Word.True) return true;
  return isName(code, statement.end - 1) && endOf(code, statement.end - 1) - startOf(code, statement.end - 1) === 9;
};

/** What to write instead, when the setting switches the check off. */
const switchOf = ({ code, tree }: PythonSource, name: string, value: number, hasClient: boolean): string | null => {
  const first = tree.nodes.firsts[value] as number;
  const last = (tree.nodes.ends[value] as number) - 1;
  const isFalse = first === last && code.words[first] === Word.False;
  const isTrue = first === last && code.words[first] === Word.True;
  if (offWhenTrue.has(name)) return isTrue ? 'False' : null;
  if (offWhenFalse.has(name) || (name === 'verify' && hasClient)) return isFalse ? 'True' : null;
  const isNone = nameAt(code, last) === 'CERT_NONE' && code.words[first] !== Word.not;
  const isPlain = last - first === 2 || last === first;
  return modeSetting.test(name) && isNone && isPlain
    ? `${code.text.slice(startOf(code, first), startOf(code, last))}CERT_REQUIRED`
    : null;
};

/** The function a statement stands in, as a word that tells it from others. */
const ownerOf = ({ statements }: PythonSource, s: number): number => {
  let block = statements[s]?.block ?? null;
  while (block !== null && block.kind !== 'def' && block.kind !== 'file') block = block.parent;
  return block?.header.first ?? 0;
};
