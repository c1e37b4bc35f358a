import type { Lesson } from '../rule.ts';

const kinds: Readonly<Record<string, string>> = {
  provider: 'provider of language models',
  endpoint: 'address of a language model',
  name: 'language model',
};

export const modelNotApprovedEn: Lesson = {
  title: 'A language model that the policy does not have',
  why: 'What a bot asks a model leaves the organisation with all that stands in the question: names, contracts, health, secrets. Which providers may have it, and on what terms, somebody has decided; this one is not among them.',
  bad: 'from openai import OpenAI\n\nclient = OpenAI(base_url="https://models.example")',
  good: 'from openai import OpenAI\n\nclient = OpenAI(base_url="https://models.acme.example/v1")',
  fix: 'Use what the policy lists under `models`, or ask for this one to be added.',
  reference: 'CWE-1357: Reliance on Insufficiently Trustworthy Component',
  message: (d) =>
    `"${d.what}" is no ${kinds[String(d.kind)] ?? kinds.name} that ${d.policy ? `the policy "${d.policy}"` : 'the policy'} approves.`,
  howToFix: () => 'Use an approved one, or ask for this one to be added to `models` in the policy.',
  fixTitle: (fix) => `Use "${fix.data.name}"`,
};
