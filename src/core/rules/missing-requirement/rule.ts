import { addRequirements } from '../../declaring/edits.ts';
import { decide } from '../../policy/decide.ts';
import type { BotHit, BotRule, BotRuleInput } from '../bot-rule.ts';
import { type Missing, missingIn } from './missing.ts';

/** Imports that no requirement brings: they work on the machine where somebody once installed them, and fail on a runner. */
export const missingRequirement: BotRule = {
  id: 'missing-requirement',
  check: (input) => {
    const missing = missingIn(input);
    return declaresNothing(input) ? asOne(missing, input) : missing.map((one) => hitOf(one, input));
  },
  fixes: (finding, { bot, policy, requirements }) => {
    const names = finding.data.distributions;
    // Which of several brings the module, a person has to say.
    const chosen = finding.data.ambiguous === true || !Array.isArray(names) ? [] : (names as readonly string[]);
    const fix = addRequirements(chosen, bot, requirements, policy);
    return fix === null ? [] : [fix];
  },
};

const declaresNothing = ({ requirements }: BotRuleInput): boolean =>
  requirements.requirements.length === 0 && requirements.locked.length === 0;

const hitOf = ({ distributions, imports, by }: Missing, { policy }: BotRuleInput): BotHit => {
  const [first, ...others] = imports;
  const kind = by === null ? 'missing-requirement/brought-by-nothing' : 'missing-requirement/brought-by-another';
  return {
    ...at(first),
    severity: decide(policy, kind),
    data: {
      module: writtenName(first),
      distributions: [...distributions],
      ...(distributions.length > 1 ? { ambiguous: true } : {}),
      brought: by === null ? 'nothing' : 'another',
      ...(by === null ? {} : { by }),
    },
    related: others.map(({ place }) => place),
  };
};

/** A bot that declares nothing at all is one cause, however much it imports. */
const asOne = (missing: readonly Missing[], { policy }: BotRuleInput): readonly BotHit[] => {
  const [first] = missing;
  if (first === undefined) return [];
  const places = missing.map(({ imports }) => imports[0]);
  return [
    {
      ...at(places[0] ?? first.imports[0]),
      severity: decide(policy, 'missing-requirement/brought-by-nothing'),
      data: {
        module: writtenName(first.imports[0]),
        distributions: missing.map(({ distributions }) => distributions[0] ?? ''),
        brought: 'nothing',
        declares: 'nothing',
      },
      related: places.slice(1).map(({ place }) => place),
    },
  ];
};

const at = ({ place }: Missing['imports'][number]): Pick<BotHit, 'path' | 'start' | 'end' | 'place'> => ({
  path: place.path,
  start: place.start,
  end: place.end,
  place,
});

/** `PIL` of `from PIL import Image`: the fact goes on to what is taken from it. */
const writtenName = ({ module, place }: Missing['imports'][number]): string => {
  const length = place.end - place.start;
  return module.charAt(length) === '.' ? module.slice(0, length) : module;
};
