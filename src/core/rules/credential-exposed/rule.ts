import { decide } from '../../policy/decide.ts';
import { endOf, startOf } from '../../python/code.ts';
import { rootsIn } from '../../python/tree/nodes.ts';
import { isBesideTheBot } from '../../side-path.ts';
import { maskedNode } from '../masked.ts';
import type { Rule, RuleInput } from '../rule.ts';
import { exposedIn } from './exposed.ts';
import type { Exposed } from './walk.ts';

/** What only the bot should know stands where everybody reads: consoles, logs, alerts, artifacts, errors. */
export const credentialExposed: Rule = {
  id: 'credential-exposed',
  speaks: ['get_credential', '.parameters'],
  check: (input) =>
    exposed(input).map((one) => {
      const { origin, sink } = one;
      const isVault = origin.kind === 'vault';
      return {
        ...rangeOf(one, input),
        severity: decide(input.policy, isVault ? 'credential-exposed/vault-value' : 'credential-exposed/parameters'),
        data: { is: isVault ? 'vault-value' : 'parameters', name: origin.name, sink },
      };
    }),
  fixes: ({ place }, input) => {
    const found = exposed(input).find((one) => rangeOf(one, input).start === place.start);
    const edit =
      found === undefined || isRaised(found, input) || isConversation(found)
        ? null
        : maskedNode(input.file.python.source, found.node);
    return edit === null ? [] : [{ kind: 'mask-value', data: { name: found?.origin.name ?? '' }, edits: [edit] }];
  },
};

const exposed = ({ file: { path, text, python } }: RuleInput): readonly Exposed[] => {
  const isAsked = text.includes('get_credential') || (text.includes('.parameters') && text.includes('botcity'));
  if (isBesideTheBot(path) || !isAsked) return [];
  return exposedIn(python).filter(({ origin }) => origin.kind !== 'parameter');
};

/** What is raised must be an exception; what it says may be stars. */
const isRaised = ({ node, sink, statement }: Exposed, { file }: RuleInput): boolean => {
  const { nodes, bounds } = file.python.source.tree;
  const outermost = rootsIn(nodes, bounds[statement] as number, bounds[statement + 1] as number);
  return sink === 'exception' && outermost.includes(node);
};

/** A model expects a list of messages: stars in place of all of them would break the call. */
const isConversation = ({ sink, origin }: Exposed): boolean => sink === 'model' && origin.among !== undefined;

const rangeOf = ({ node }: Exposed, { file }: RuleInput): { start: number; end: number } => {
  const { code, tree } = file.python.source;
  const { firsts, ends } = tree.nodes;
  return { start: startOf(code, firsts[node] as number), end: endOf(code, (ends[node] as number) - 1) };
};
