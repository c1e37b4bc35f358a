import type { Language } from '../messages/index.ts';
import { importNotApprovedEn } from './import-not-approved/lesson.en.ts';
import { importNotApprovedPtBr } from './import-not-approved/lesson.pt-br.ts';
import { importUnknownEn } from './import-unknown/lesson.en.ts';
import { importUnknownPtBr } from './import-unknown/lesson.pt-br.ts';
import { importUnresolvedEn } from './import-unresolved/lesson.en.ts';
import { importUnresolvedPtBr } from './import-unresolved/lesson.pt-br.ts';
import { requirementVulnerableEn } from './requirement-vulnerable/lesson.en.ts';
import { requirementVulnerablePtBr } from './requirement-vulnerable/lesson.pt-br.ts';
import type { Lesson } from './rule.ts';
import { secretLiteralEn } from './secret-literal/lesson.en.ts';
import { secretLiteralPtBr } from './secret-literal/lesson.pt-br.ts';
import { vendoredDistributionEn } from './vendored-distribution/lesson.en.ts';
import { vendoredDistributionPtBr } from './vendored-distribution/lesson.pt-br.ts';

const lessons: Readonly<Record<string, Readonly<Record<Language, Lesson>>>> = {
  'import-not-approved': { en: importNotApprovedEn, 'pt-br': importNotApprovedPtBr },
  'import-unknown': { en: importUnknownEn, 'pt-br': importUnknownPtBr },
  'import-unresolved': { en: importUnresolvedEn, 'pt-br': importUnresolvedPtBr },
  'vendored-distribution': { en: vendoredDistributionEn, 'pt-br': vendoredDistributionPtBr },
  'requirement-vulnerable': { en: requirementVulnerableEn, 'pt-br': requirementVulnerablePtBr },
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
