import { type Code, dottedNameAt, endOf, is, isName, nameAt, startOf } from '../../python/code.ts';
import type { ImportFact } from '../../python/index.ts';
import type { CheckedFile } from '../rule.ts';

type Named = ImportFact & { readonly module: string };

/**
 * Members reached through a value that is a module: `__import__("os").system`, `o = os; o.system`. Only a plain
 * assignment is followed; what a function returns or a list holds is for people to see. Only modules above a denied
 * name are of interest.
 */
export const membersByValue = ({ python }: CheckedFile, denied: readonly string[]): readonly Named[] => {
  const { code } = python.source;
  const calls = importingCalls(code, python.imports);
  const direct = [...calls].flatMap(([, { fact, end }]) => memberAt(code, end, fact));
  const modules = assignedModules(python, calls);
  for (const [name, { module }] of modules)
    if (!denied.some((other) => other.startsWith(`${module}.`))) modules.delete(name);
  if (modules.size === 0) return direct;
  const uses: Named[] = [];
  for (let i = 0; i < code.count; i++) {
    const fact = isName(code, i) && !is(code, i - 1, '.') ? modules.get(nameAt(code, i)) : undefined;
    if (fact) uses.push(...memberAt(code, i + 1, { ...fact, start: startOf(code, i) }));
  }
  return [...direct, ...uses];
};

/** By the first token's offset: calls that import, with the token after their closing bracket. */
type Calls = ReadonlyMap<number, { readonly fact: Named; readonly end: number }>;

const importingCalls = (code: Code, imports: readonly ImportFact[]): Calls => {
  const facts = imports.filter((fact): fact is Named => fact.how === 'dynamic' && fact.module !== null);
  const calls = new Map<number, { fact: Named; end: number }>();
  let i = 0;
  for (const fact of facts) {
    // A fact ends with the argument: the bracket that holds it is the call's.
    while (i + 1 < code.count && startOf(code, i + 1) < fact.end) i++;
    const open = code.enclosing[i] ?? -1;
    let close = i;
    while (close < code.count && !(is(code, close, ')') && code.enclosing[close] === code.enclosing[open])) close++;
    if (open >= 0) calls.set(fact.start, { fact, end: close + 1 });
  }
  return calls;
};

/** Names that a plain assignment makes a module. */
const assignedModules = ({ source, imports }: CheckedFile['python'], calls: Calls): Map<string, Named> => {
  const { code, statements, items } = source;
  const bound = new Map(items.flatMap(({ bound: name }) => (name ? [[name.name, name.module] as const] : [])));
  const modules = new Map<string, Named>();
  for (const { first, end } of statements) {
    if (!isName(code, first) || !is(code, first + 1, '=') || end - first < 3) continue;
    const call = calls.get(startOf(code, first + 2));
    const value = dottedNameAt(code, first + 2);
    const [root = '', ...rest] = value.parts;
    const known = bound.get(root) ?? modules.get(root)?.module;
    const module =
      call?.end === end ? call.fact.module : value.next === end && known ? [known, ...rest].join('.') : null;
    const fact = call?.fact ?? imports[0];
    if (module !== null && fact && !module.startsWith('.')) modules.set(nameAt(code, first), { ...fact, module });
  }
  return modules;
};

/** `.system` from token `i` on, as a use of the module before it. */
const memberAt = (code: Code, i: number, fact: Named): readonly Named[] => {
  if (!is(code, i, '.') || !isName(code, i + 1)) return [];
  const { parts, next } = dottedNameAt(code, i + 1);
  return [{ ...fact, module: [fact.module, ...parts].join('.'), use: true, end: endOf(code, next - 1) }];
};
