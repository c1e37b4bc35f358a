import { hasSample, type Language, lesson, trainingGroups } from '../../src/core/index.ts';

const note = '<!-- Written by `npm run docs` from the lessons in src/core/rules; changes here are lost. -->\n\n';

const words = {
  en: { mend: 'Mend the sample', read: 'Read the lesson' },
  'pt-br': { mend: 'Corrigir o exemplo', read: 'Ler a lição' },
} as const satisfies Record<Language, object>;

const link = (text: string, command: string, rule: string): string =>
  `[${text}](command:${command}?${encodeURIComponent(JSON.stringify([rule]))})`;

const lessonPart = (rule: string, language: Language): string => {
  const { title, why } = lesson(rule, language);
  const { mend, read } = words[language];
  const links = [
    ...(hasSample(rule) ? [link(mend, 'botyard.securityTraining', rule)] : []),
    link(read, 'botyard.explainRule', rule),
  ];
  return `### ${title}\n\n${why}\n\n${links.join(' · ')}\n`;
};

/** What stands beside each step of the walkthrough *Security Training*, by its path in `media/training`. */
export const trainingPages = (): ReadonlyMap<string, string> =>
  new Map(
    trainingGroups.flatMap(({ id, rules }) =>
      (['en', 'pt-br'] as const).map((language): [string, string] => [
        language === 'en' ? `${id}.md` : `${id}.nls.${language}.md`,
        note + rules.map((rule) => lessonPart(rule, language)).join('\n'),
      ]),
    ),
  );
