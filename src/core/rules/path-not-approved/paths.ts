import { nameAt, wordAt } from '../../python/code.ts';
import type { PythonFile } from '../../python/index.ts';
import { Sign } from '../../python/lexer/words.ts';
import { type TextLiteral, textLiterals } from '../text-literals.ts';

/** Folders that every system or container has a meaning for; other texts that begin with a slash are mostly addresses. */
const posix = /^\/(?:etc|var|opt|srv|mnt|home|Users|tmp|usr|root|Volumes)\/[^\s'"<>|*?]/;
const windows = /^[A-Za-z]:[\\/](?![\\/])/;
const share = /^(?:\\\\|\/\/)(?![.?])[\w.-]+[\\/][\w$.-]/;

const speaks = /[A-Za-z]:[\\/]|\\\\\\\\|[rR]["']{1,3}\\\\|\/(?:etc|var|opt|srv|mnt|home|Users|tmp|usr|root|Volumes)\//;

/** Strings of the code that are full paths, in the order in which they stand. */
export const pathsIn = ({ source }: PythonFile): readonly TextLiteral[] =>
  textLiterals(source, speaks).filter(({ value, token }) => {
    if (value.includes('\n')) return false;
    if (windows.test(value) || (share.test(value) && value.startsWith('\\'))) return true;
    // What goes on behind a blank with a dash is a command.
    return posix.test(value) && !/\s-/.test(value) && !isRoute(source, token);
  });

/** `@app.route("/home/…")`, `session.get("/home/…")`: a path of addresses. */
const isRoute = ({ code, statements }: PythonFile['source'], token: number): boolean => {
  const open = code.enclosing[token] ?? -1;
  const statement = statements.find(({ first, end }) => first <= token && token < end);
  if (statement !== undefined && wordAt(code, statement.first) === Sign.at) return true;
  return (
    open > 0 &&
    /^(?:route|path|re_path|url|get|post|put|delete|patch|reverse|redirect|url_for)$/.test(nameAt(code, open - 1))
  );
};

/** `C:\RPA\..\Users` as `c:/users`: how places are compared. */
export const normalisedPath = (path: string): string => {
  const isWindows = /^[A-Za-z]:|^\\\\/.test(path);
  const steps: string[] = [];
  for (const step of path.replaceAll('\\', '/').split('/')) {
    if (step === '..' && steps.length > 1) steps.pop();
    else if (step !== '.' && (step !== '' || steps.length === 0)) steps.push(step);
  }
  const share = /^\\\\/.test(path) ? '/' : '';
  const joined = share + steps.join('/');
  return isWindows ? joined.toLowerCase() : joined;
};

/** True for a folder of the list and all that is below it; `*` is any run of characters without a slash. */
export const isPathIn = (path: string, folder: string): boolean => {
  const [here, wanted] = [normalisedPath(path).split('/'), normalisedPath(folder).split('/')];
  return wanted.every((step, i) => here[i] !== undefined && isStep(here[i], step));
};

const isStep = (step: string, pattern: string): boolean => {
  const parts = pattern.split('*');
  if (parts.length === 1) return step === pattern;
  const [head = '', ...rest] = parts;
  if (!step.startsWith(head)) return false;
  let at = head.length;
  for (const [i, part] of rest.entries()) {
    const last = i === rest.length - 1;
    const next = last ? Math.max(at, step.length - part.length) : step.indexOf(part, at);
    if (next < at || !step.startsWith(part, next)) return false;
    at = next + part.length;
  }
  return true;
};
