import type { Language } from '../messages/index.ts';
import { importNotApprovedEn } from './import-not-approved/lesson.en.ts';
import { importNotApprovedPtBr } from './import-not-approved/lesson.pt-br.ts';
import { importNotApproved } from './import-not-approved/rule.ts';
import type { Lesson, Rule } from './rule.ts';
import { secretLiteralEn } from './secret-literal/lesson.en.ts';
import { secretLiteralPtBr } from './secret-literal/lesson.pt-br.ts';
import { secretLiteral } from './secret-literal/rule.ts';

/** The catalogue: every rule there is, in the order in which findings of one place are shown. */
export const rules: readonly Rule[] = [importNotApproved, secretLiteral];

const lessons: Readonly<Record<string, Readonly<Record<Language, Lesson>>>> = {
  'import-not-approved': { en: importNotApprovedEn, 'pt-br': importNotApprovedPtBr },
  'secret-literal': { en: secretLiteralEn, 'pt-br': secretLiteralPtBr },
};

/** A rule that this version does not know (a finding of a newer one) still gets a sentence. */
const unknownLesson = (ruleId: string): Lesson => ({
  title: ruleId,
  why: '',
  bad: '',
  good: '',
  fix: '',
  reference: '',
  message: () => ruleId,
  howToFix: () => '',
  fixTitle: ({ kind }) => kind,
});

/** The training page of a rule and the sentences of its findings. */
export const lesson = (ruleId: string, language: Language = 'en'): Lesson =>
  lessons[ruleId]?.[language] ?? unknownLesson(ruleId);
