import type { Bot, CheckContext, Finding } from '../bot.ts';
import { check } from '../check.ts';
import { newestPython } from '../distributions/index.ts';
import { layerPolicy } from '../policy/layer.ts';
import type { Policy } from '../policy/policy.ts';
import type { PolicyDocument } from '../policy/schema.ts';
import { ruleIds } from '../rules/index.ts';
import { practiceAdvisories } from './advisory.ts';
import { missingIn } from './groups.ts';

/** Where a sample stands: the finding is there, it cannot be checked, its work is gone, or it is mended. */
export type PracticeState =
  | { readonly state: 'finding'; readonly finding: Finding }
  | { readonly state: 'unclear' }
  /** What it did and does no more, as it stood in the text. */
  | { readonly state: 'emptied'; readonly missing: string }
  | { readonly state: 'mended' };

/** The policy of a sample: the rule in question and no other, whatever the organisation's says. */
export const practicePolicy = (rule: string): Policy => {
  const document: PolicyDocument = {
    schema: 1,
    name: 'Security training',
    level: 'strict',
    rules: Object.fromEntries(ruleIds.map((id) => [id, id === rule ? 'error' : 'off'])),
    allow: {
      distributions: ['botcity-*', 'requests', 'openpyxl', 'pandas', 'pillow', 'selenium', 'openai', 'psycopg'],
    },
    python: { versions: ['3.12', '3.13', `${newestPython.major}.${newestPython.minor}`] },
    indexes: ['https://pypi.acme.example/simple'],
    hosts: ['*.acme.example'],
    paths: ['C:\\RPA'],
    models: { endpoints: ['https://models.acme.example*'] },
    data: { classes: [{ name: 'customer-personal' }, { name: 'public' }] },
    advisories: { source: 'training', maxAgeDays: 36_500, required: false },
    baseline: 'ignore',
    waivers: { unsigned: 'refuse', rules: [] },
  };
  return layerPolicy({ organisation: document }, `sha256:training-${rule}`);
};

/** What the check of a sample is told: never what is known of this machine's bots. */
export const practiceContext = (today: string): CheckContext => ({ today, advisories: practiceAdvisories() });

/** A sample as it is handed out: no file of ours holds a password, not even one made up for the lesson. */
export const practiceText = (text: string): string =>
  text.replaceAll('MADE_UP_PASSWORD', ['Vt7k', 'Qz2m', 'Wp9x'].join(''));

/** Whether a sample is mended: by the same check as every bot. */
export const practiceStateOf = (rule: string, bot: Bot, today: string): PracticeState => {
  const { findings, verdict } = check(bot, practicePolicy(rule), practiceContext(today));
  const finding = findings.find((one) => one.rule === rule);
  if (finding !== undefined) return { state: 'finding', finding };
  if (verdict !== 'pass') return { state: 'unclear' };
  const missing = missingIn(rule, textOf(bot));
  return missing === null ? { state: 'mended' } : { state: 'emptied', missing };
};

const textOf = ({ files }: Bot): string =>
  [...files.values()].flatMap((file) => ('text' in file ? [file.text] : [])).join('\n');
