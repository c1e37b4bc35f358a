import { absoluteUserPath } from './absolute-user-path/rule.ts';
import type { BotRule } from './bot-rule.ts';
import { credentialExposed } from './credential-exposed/rule.ts';
import { dataClassTarget } from './data-class-target/rule.ts';
import { dataClassUndeclared } from './data-class-undeclared/rule.ts';
import { datapoolItemNotClosed } from './datapool-item-not-closed/rule.ts';
import { driverNotStopped } from './driver-not-stopped/rule.ts';
import { errorNotReported } from './error-not-reported/rule.ts';
import { errorWithoutScreenshot } from './error-without-screenshot/rule.ts';
import { hostNotApproved } from './host-not-approved/rule.ts';
import { importNotApproved } from './import-not-approved/rule.ts';
import { importUnknown } from './import-unknown/rule.ts';
import { importUnresolved } from './import-unresolved/rule.ts';
import { interruptIgnored } from './interrupt-ignored/rule.ts';
import { itemsNotReported } from './items-not-reported/rule.ts';
import { keyboardInput } from './keyboard-input/rule.ts';
import { legacyEntryPoint } from './legacy-entry-point/rule.ts';
import { missingRequirement } from './missing-requirement/rule.ts';
import { modelNotApproved } from './model-not-approved/rule.ts';
import { modelOutputExecuted } from './model-output-executed/rule.ts';
import { offlineModeForced } from './offline-mode-forced/rule.ts';
import { pathNotApproved } from './path-not-approved/rule.ts';
import { personalDataLogged } from './personal-data-logged/rule.ts';
import { pipAtRunTime } from './pip-at-run-time/rule.ts';
import { pythonVersionNotApproved } from './python-version-not-approved/rule.ts';
import { requirementNameSuspicious } from './requirement-name-suspicious/rule.ts';
import { requirementNotADistribution } from './requirement-not-a-distribution/rule.ts';
import { requirementNotApproved } from './requirement-not-approved/rule.ts';
import { requirementSource } from './requirement-source/rule.ts';
import { requirementUnpinned } from './requirement-unpinned/rule.ts';
import { requirementVulnerable } from './requirement-vulnerable/rule.ts';
import { requirementWithoutHash } from './requirement-without-hash/rule.ts';
import type { Rule } from './rule.ts';
import { secretLiteralInTexts } from './secret-literal/in-texts.ts';
import { secretLiteral } from './secret-literal/rule.ts';
import { secretTokenInTexts } from './secret-token/in-texts.ts';
import { secretToken } from './secret-token/rule.ts';
import { taskNotFinished } from './task-not-finished/rule.ts';
import { tempFileInsecure } from './temp-file-insecure/rule.ts';
import { tempFileNotDeleted } from './temp-file-not-deleted/rule.ts';
import { tlsNotVerified } from './tls-not-verified/rule.ts';
import { unusedRequirement } from './unused-requirement/rule.ts';
import { vendoredDistribution } from './vendored-distribution/rule.ts';

export { lesson } from './lessons.ts';
export { type LessonPage, lessonMarkdown, lessonPage, lessonText } from './page.ts';

/** The catalogue of rules over one Python file, in the order in which findings of one place are shown. */
export const rules: readonly Rule[] = [
  importNotApproved,
  importUnknown,
  importUnresolved,
  vendoredDistribution,
  tempFileInsecure,
  secretToken,
  secretLiteral,
  credentialExposed,
  personalDataLogged,
  tlsNotVerified,
  hostNotApproved,
  pathNotApproved,
  absoluteUserPath,
  keyboardInput,
  pipAtRunTime,
  modelOutputExecuted,
  modelNotApproved,
  errorNotReported,
  datapoolItemNotClosed,
  itemsNotReported,
  driverNotStopped,
  offlineModeForced,
  legacyEntryPoint,
];

/** Those that need more than one file: they run once a bot, on what its files gave. */
export const botRules: readonly BotRule[] = [
  requirementNotADistribution,
  requirementNameSuspicious,
  requirementVulnerable,
  requirementNotApproved,
  requirementSource,
  missingRequirement,
  unusedRequirement,
  requirementUnpinned,
  requirementWithoutHash,
  pythonVersionNotApproved,
  secretTokenInTexts,
  secretLiteralInTexts,
  dataClassUndeclared,
  dataClassTarget,
  taskNotFinished,
  interruptIgnored,
  errorWithoutScreenshot,
  tempFileNotDeleted,
];

/** The id of every rule, for whoever names or lists them; some look at Python and, with the whole, at other files. */
export const ruleIds: readonly string[] = [...new Set([...rules, ...botRules].map(({ id }) => id))];
