import { importNotApproved } from './import-not-approved/rule.ts';
import { importUnknown } from './import-unknown/rule.ts';
import { importUnresolved } from './import-unresolved/rule.ts';
import type { Rule } from './rule.ts';
import { secretLiteral } from './secret-literal/rule.ts';
import { vendoredDistribution } from './vendored-distribution/rule.ts';

export { lesson } from './lessons.ts';
export { type LessonPage, lessonMarkdown, lessonPage, lessonText } from './page.ts';

/** The catalogue: every rule there is, in the order in which findings of one place are shown. */
export const rules: readonly Rule[] = [
  importNotApproved,
  importUnknown,
  importUnresolved,
  vendoredDistribution,
  secretLiteral,
];
