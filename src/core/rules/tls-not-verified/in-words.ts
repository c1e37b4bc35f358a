import type { TextEdit } from '../../bot.ts';
import { type Code, endOf, isName, kindAt, nameAt, startOf, wordAt } from '../../python/code.ts';
import type { PythonFile } from '../../python/index.ts';
import { Kind } from '../../python/lexer/tokens.ts';
import { Sign, Word } from '../../python/lexer/words.ts';
import { plainString } from '../../python/literals.ts';
import type { Statement } from '../../python/statements.ts';
import { withoutStatement } from '../whole-line.ts';
import { modeSetting, type Offence } from './offence.ts';

/** What shows itself by a word: the context that verifies nothing, a mode as an argument, a switch of the browser. */
export const offencesInWords = ({ source, strings, imports }: PythonFile): readonly Offence[] => {
  const { code, statements } = source;
  const found: Offence[] = [];
  const drives = imports.some(({ module }) =>
    /^(?:selenium|seleniumwire|undetected_chromedriver|playwright|splinter|botcity)\b/.test(module ?? ''),
  );
  statements.forEach((statement, s) => {
    const start = wordAt(code, statement.first);
    if (start === Word.import || start === Word.from || statement.opens?.opener === 'class') return;
    for (let i = statement.first; i < statement.end; i++) {
      const offence = isName(code, i)
        ? ofName(code, statement, i)
        : drives
          ? ofLiteral(code, i, () => withoutStatement(source, s))
          : null;
      if (offence !== null) found.push(offence);
    }
  });
  for (const { name, value, start, end } of strings) {
    const isOff = (name === 'PYTHONHTTPSVERIFY' && value === '0') || (name === 'CURL_CA_BUNDLE' && value === '');
    if (isOff) found.push({ start, end, by: name, edits: [], group: null });
  }
  return found;
};

const ofName = (code: Code, statement: Statement, i: number): Offence | null => {
  const length = (code.ends[i] as number) - (code.starts[i] as number);
  if (length === 26 && nameAt(code, i) === '_create_unverified_context') return unverified(code, statement, i);
  if (length === 9 && nameAt(code, i) === 'CERT_NONE') return mode(code, i);
  return null;
};

const unverified = (code: Code, statement: Statement, i: number): Offence | null => {
  if (statement.opens?.opener === 'def' || wordAt(code, i + 1) === Sign.equals) return null;
  const isMember = wordAt(code, i - 1) === Sign.dot;
  const start = startOf(code, isMember ? i - 2 : i);
  const edits = isMember ? [{ start: startOf(code, i), end: endOf(code, i), newText: 'create_default_context' }] : [];
  return { start, end: endOf(code, i), by: 'ssl._create_unverified_context', edits, group: null };
};

/** `cert_reqs=ssl.CERT_NONE` in a call, `{"cert_reqs": ssl.CERT_NONE}`; an assignment is a setting. */
const mode = (code: Code, i: number): Offence | null => {
  const first = wordAt(code, i - 1) === Sign.dot ? i - 2 : i;
  const sign = wordAt(code, first - 1);
  if (code.enclosing[first] === -1 || wordAt(code, i + 1) === Word.if) return null;
  const name =
    sign === Sign.equals ? nameAt(code, first - 2) : sign === Sign.colon ? plainString(code, first - 2) : null;
  if (name === null || !modeSetting.test(name)) return null;
  const edits = [{ start: startOf(code, i), end: endOf(code, i), newText: 'CERT_REQUIRED' }];
  return { start: startOf(code, first - 2), end: endOf(code, i), by: `${name}=CERT_NONE`, edits, group: null };
};

const ofLiteral = (code: Code, i: number, removed: () => TextEdit | null): Offence | null => {
  if (kindAt(code, i) !== Kind.string) return null;
  const length = (code.ends[i] as number) - (code.starts[i] as number);
  if (length < 19 || length > 40) return null;
  const value = plainString(code, i) ?? '';
  const range = { start: startOf(code, i), end: endOf(code, i), group: null };
  if (/^--ignore-(?:certificate-errors|ssl-errors(?:=(?:yes|true|any))?)$/.test(value)) {
    const isAlone = wordAt(code, i - 1) === Sign.paren && nameAt(code, i - 2) === 'add_argument';
    const edit = isAlone ? removed() : null;
    return { ...range, by: value, edits: edit === null ? [] : [edit] };
  }
  if (value !== 'acceptInsecureCerts') return null;
  // `{"acceptInsecureCerts": True}`, `capabilities["acceptInsecureCerts"] = True`
  const at = wordAt(code, i + 1) === Sign.bracketEnd && wordAt(code, i + 2) === Sign.equals ? i + 3 : i + 2;
  if (wordAt(code, at) !== Word.True || (at === i + 2 && wordAt(code, i + 1) !== Sign.colon)) return null;
  return { ...range, by: value, edits: [{ start: startOf(code, at), end: endOf(code, at), newText: 'False' }] };
};
