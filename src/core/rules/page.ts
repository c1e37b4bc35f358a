import type { Language } from '../messages/index.ts';
import { type Severities, severitiesOf } from '../policy/decide.ts';
import { lesson } from './lessons.ts';
import type { Lesson } from './rule.ts';

/** A lesson as data: what `botyard rule NAME --format json` prints. */
export interface LessonPage extends Pick<Lesson, 'title' | 'why' | 'bad' | 'good' | 'fix' | 'reference'> {
  readonly rule: string;
  /** Default severity by kind of finding and level of policy. */
  readonly severities: readonly Severities[];
}

export const lessonPage = (rule: string, language: Language = 'en'): LessonPage => {
  const { title, why, bad, good, fix, reference } = lesson(rule, language);
  return { rule, title, why, bad, good, fix, reference, severities: severitiesOf(rule) };
};

const words = {
  en: {
    why: 'Why',
    bad: 'Not so',
    good: 'But so',
    fix: 'How to fix it',
    severities: 'Severity by policy level',
    kind: 'finding',
    reference: 'Reference',
  },
  'pt-br': {
    why: 'Por quê',
    bad: 'Assim não',
    good: 'Assim sim',
    fix: 'Como corrigir',
    severities: 'Gravidade por nível de política',
    kind: 'achado',
    reference: 'Referência',
  },
} as const;

/** The lesson as a page: in the documentation and in the editor. */
export const lessonMarkdown = (rule: string, language: Language = 'en'): string => {
  const { title, why, bad, good, fix, reference, severities } = lessonPage(rule, language);
  const word = words[language];
  const rows = severities.map(({ kind, starter, standard, strict }) => [kindName(kind), starter, standard, strict]);
  const table = [[word.kind, 'starter', 'standard', 'strict'], ['---', '---', '---', '---'], ...rows];
  return `${[
    `# ${rule}`,
    `**${title}.**`,
    `## ${word.why}`,
    why,
    `## ${word.bad}`,
    fenced(bad, rule),
    `## ${word.good}`,
    fenced(good, rule),
    `## ${word.fix}`,
    fix,
    `## ${word.severities}`,
    table.map((cells) => `| ${cells.join(' | ')} |`).join('\n'),
    `${word.reference}: ${reference}`,
  ].join('\n\n')}\n`;
};

/** A listing of files is no Python, nor is a list of requirements. */
const fenced = (code: string, rule: string): string => {
  const isText = /^\S+\/$/m.test(code) || /requirement|python-version/.test(rule);
  return `\`\`\`${isText ? 'text' : 'python'}\n${code}\n\`\`\``;
};

const kindName = (kind: string): string => kind.slice(kind.indexOf('/') + 1).replaceAll('-', ' ');

/** The lesson for a terminal. */
export const lessonText = (rule: string, language: Language = 'en'): string => {
  const { title, why, bad, good, fix, reference, severities } = lessonPage(rule, language);
  const word = words[language];
  const width = Math.max(...severities.map(({ kind }) => kindName(kind).length), 0) + 2;
  const rows = severities.map(
    ({ kind, starter, standard, strict }) =>
      `${kindName(kind).padEnd(width)}starter ${starter}, standard ${standard}, strict ${strict}`,
  );
  const part = (name: string, text: string): string => `${name}:\n${text.replace(/^(?=.)/gm, '  ')}`;
  return `${[
    `${rule}: ${title}`,
    part(word.why, wrapped(why)),
    part(word.bad, bad),
    part(word.good, good),
    part(word.fix, wrapped(fix)),
    part(word.severities, rows.join('\n')),
    `${word.reference}: ${reference}`,
  ].join('\n\n')}\n`;
};

/** Prose in lines that a terminal shows whole. */
const wrapped = (text: string): string => {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.pop();
    if (line === undefined) lines.push(word);
    else if (line.length + word.length < 98) lines.push(`${line} ${word}`);
    else lines.push(line, word);
  }
  return lines.join('\n');
};
