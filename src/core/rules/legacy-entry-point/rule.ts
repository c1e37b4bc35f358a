import type { Range } from '../../bot.ts';
import { decide } from '../../policy/decide.ts';
import { endOf, is, isName, nameAt, startOf } from '../../python/code.ts';
import type { FunctionFact, PythonFile } from '../../python/index.ts';
import type { Hit, Rule, RuleInput } from '../rule.ts';
import { startByFunction } from './fixes.ts';

const bases = ['botcity.core.DesktopBot', 'botcity.web.WebBot', 'botcity.base.BaseBot'];

/** A bot that is a class with an `action`: its `main()` never learns the version of the orchestrator. */
export const legacyEntryPoint: Rule = {
  id: 'legacy-entry-point',
  speaks: ['action'],
  check: (input) => (/\bdef\s+action\b/.test(input.file.text) ? hits(input) : []),
  fixes: ({ place }, { file }) => {
    const found = legacyClasses(file.python).find((one) => nameOf(file.python, one).start === place.start);
    return found === undefined ? [] : startByFunction(file.python, found);
  },
};

const hits = ({ file, policy }: RuleInput): readonly Hit[] =>
  legacyClasses(file.python).map((one) => ({
    ...nameOf(file.python, one),
    severity: decide(policy, 'legacy-entry-point/class'),
    data: { name: one.name },
  }));

const legacyClasses = (python: PythonFile): readonly FunctionFact[] => {
  const { functions } = python;
  const known = namesOfBases(python);
  if (known.size === 0) return [];
  const acting = new Set(
    functions.filter(({ name, kind }) => name === 'action' && kind === 'function').map((f) => f.within),
  );
  return functions.filter((one) => one.kind === 'class' && acting.has(one) && derives(python, one, known));
};

/** Where the name of a class stands. */
const nameOf = ({ source: { code, statements } }: PythonFile, { statement }: FunctionFact): Range => {
  const { first, end } = statements[statement] as PythonFile['source']['statements'][number];
  const at = first + 1;
  return { start: startOf(code, at), end: endOf(code, Math.min(at, end - 1)) };
};

/** The names by which the file has the classes of the framework; also behind a dot (`core.DesktopBot`). */
const namesOfBases = ({ source: { items } }: PythonFile): ReadonlySet<string> => {
  const names = new Set<string>();
  for (const { module, bound } of items) {
    if (bound !== null && bases.includes(bound.module)) names.add(bound.name);
    for (const base of bases)
      if (base.startsWith(`${module.replace(/\*$/, '')}`) && /^botcity(\.|$)/.test(module) && module !== base)
        names.add(base.slice(base.lastIndexOf('.') + 1));
  }
  return names;
};

const derives = ({ source }: PythonFile, { statement }: FunctionFact, names: ReadonlySet<string>): boolean => {
  const { code, statements } = source;
  const { first, end } = statements[statement] as PythonFile['source']['statements'][number];
  if (!is(code, first + 2, '(')) return false;
  for (let t = first + 3; t < end; t++) if (isName(code, t) && names.has(nameAt(code, t))) return true;
  return false;
};
