import type { Lesson } from '../rule.ts';

export const dataClassUndeclaredEn: Lesson = {
  title: 'The bot does not say what data it handles',
  why: 'The organisation has rules for each kind of data: where it may go, how long it is kept. A bot that declares none is held to none of them.',
  bad: '[tool.botyard]\nname = "invoices"',
  good: '[tool.botyard]\nname = "invoices"\ndata = ["customer-personal"]',
  fix: 'Name the classes in the project file: data = [...] under [tool.botyard] of pyproject.toml, or "data" in the .botproj. An empty list says that it handles none.',
  reference: 'https://www.nist.gov/privacy-framework',
  message: (d) =>
    d.cause === 'unknown'
      ? `The policy${d.policy ? ` "${d.policy}"` : ''} knows no data class "${d.class}".`
      : 'The bot does not declare which data classes it handles.',
  howToFix: (d) =>
    `Declare them in the project file; the policy has: ${Array.isArray(d.classes) ? d.classes.join(', ') : ''}. An empty list says none.`,
  fixTitle: ({ data }) => (data.class === null ? 'Declare that it handles no data class' : `Declare "${data.class}"`),
};
