import { overAnswers } from '../../models/answers.ts';
import { importsModel } from '../../models/providers.ts';
import { decide } from '../../policy/decide.ts';
import type { CallFact } from '../../python/index.ts';
import { childrenOf } from '../../python/tree/nodes.ts';
import type { Hit, Rule, RuleInput } from '../rule.ts';
import { databaseCalls } from './databases.ts';
import { giveAsParameters } from './fixes.ts';
import { sinkOf } from './sinks.ts';

/** What a model says is run: by Python, by the shell or by a database. Whoever writes to the model then runs code. */
export const modelOutputExecuted: Rule = {
  id: 'model-output-executed',
  check: (input) => (isAsked(input) ? hits(input) : []),
  fixes: ({ place, data }, { file: { python } }) => {
    if (data.into !== 'sql') return [];
    const found = python.calls.find(({ callee }) => callee.start === place.start);
    return found === undefined ? [] : giveAsParameters(python, found);
  },
};

const isAsked = ({ file }: RuleInput): boolean =>
  importsModel(file.python.imports) && /\b(eval|exec|compile|os|subprocess|execute\w*|read_sql\w*)\b/.test(file.text);

const hits = ({ file, policy }: RuleInput): readonly Hit[] => {
  const { python } = file;
  const isOnDatabase = databaseCalls(python);
  const sinks = new Map<number, { call: CallFact; into: string }[]>();
  for (const call of python.calls) {
    const into = sinkOf(call, isOnDatabase);
    if (into !== null) sinks.set(call.statement, [...(sinks.get(call.statement) ?? []), { call, into }]);
  }
  if (sinks.size === 0) return [];
  const found: Hit[] = [];
  overAnswers(python, (statement, holds) => {
    for (const { call, into } of sinks.get(statement) ?? []) {
      const [first] = call.arguments;
      if (first === undefined || first.name !== null) continue;
      const { kind, node } = first.value;
      // Of a list of words only the first is a program; the others are given to it.
      const isList = into === 'subprocess' && (kind === 'list' || kind === 'tuple');
      const asked = isList ? childrenOf(python.source.tree.nodes, node)[0] : node;
      if (asked === undefined || !holds(asked)) continue;
      const { start, end } = call.callee;
      found.push({ start, end, severity: decide(policy, 'model-output-executed/executed'), data: { into } });
    }
  });
  return found;
};
