import { type Language, lesson, lessonMarkdown, ruleIds } from '../../src/core/index.ts';

const note = '<!-- Written by `npm run docs` from the lessons in src/core/rules; changes here are lost. -->\n\n';

const titles: Readonly<Record<Language, readonly [title: string, intro: string]>> = {
  en: [
    'Rules',
    'What `botyard check` looks for. `botyard rule NAME` prints a page; how severe a finding is, the policy says.',
  ],
  'pt-br': [
    'Regras',
    'O que `botyard check` procura. `botyard rule NOME` mostra uma página; a gravidade de um achado é dita pela política.',
  ],
};

/** Every page of `docs/rules` by its path there: one a rule and an index, in each language. */
export const rulePages = (): ReadonlyMap<string, string> => {
  const pages = new Map<string, string>();
  for (const language of ['en', 'pt-br'] as const) {
    const folder = language === 'en' ? '' : `${language}/`;
    pages.set(`${folder}README.md`, note + index(language));
    for (const id of ruleIds) pages.set(`${folder}${id}.md`, note + lessonMarkdown(id, language));
  }
  return pages;
};

const index = (language: Language): string => {
  const [title, intro] = titles[language];
  const rows = ruleIds.map((id) => `- [${id}](${id}.md): ${lesson(id, language).title}`);
  const other = language === 'en' ? 'Em português: [pt-br](pt-br/README.md)' : 'In English: [en](../README.md)';
  return `# ${title}\n\n${intro}\n\n${rows.join('\n')}\n\n${other}\n`;
};
