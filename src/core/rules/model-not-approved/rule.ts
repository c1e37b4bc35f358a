import type { Finding, Fix } from '../../bot.ts';
import { importsModel } from '../../models/providers.ts';
import { decide } from '../../policy/decide.ts';
import type { Hit, Rule, RuleInput } from '../rule.ts';
import { offencesIn } from './offences.ts';

/** A language model that no list of the policy has: its provider, its address, or itself. Silent until there is a list. */
export const modelNotApproved: Rule = {
  id: 'model-not-approved',
  check: (input) => (isAsked(input) ? hits(input) : []),
  fixes: (finding, input) => fixes(finding, input),
};

const isAsked = ({ policy: { models }, file }: RuleInput): boolean =>
  [models.providers, models.endpoints, models.names].some((lists) => lists.length > 0) &&
  importsModel(file.python.imports);

const hits = ({ file, policy }: RuleInput): readonly Hit[] =>
  offencesIn(file.python, policy.models).map(({ kind, what, start, end }) => ({
    start,
    end,
    severity: decide(policy, `model-not-approved/${kind}`),
    data: { kind, what, policy: policy.name },
  }));

/** Each approved model by its name, or the one approved address; a pattern is none. */
const fixes = ({ place, data }: Finding, { file, policy }: RuleInput): readonly Fix[] => {
  if (data.kind !== 'name' && data.kind !== 'endpoint') return [];
  const found = offencesIn(file.python, policy.models).find(
    ({ start, kind }) => start === place.start && kind === data.kind,
  );
  const [first = [], ...others] = data.kind === 'name' ? policy.models.names : policy.models.endpoints;
  const plain = first.filter((name) => !name.includes('*') && others.every((list) => list.includes(name)));
  // Models are alike, servers are not: of several nobody said which.
  if (found === undefined || (data.kind === 'endpoint' && plain.length > 1)) return [];
  return plain.slice(0, 3).map((name) => ({
    kind: 'replace-model',
    data: { name },
    edits: [{ start: found.start, end: found.end, newText: JSON.stringify(name) }],
  }));
};
