import type { Language } from '../messages/index.ts';
import { absoluteUserPathEn } from './absolute-user-path/lesson.en.ts';
import { absoluteUserPathPtBr } from './absolute-user-path/lesson.pt-br.ts';
import { credentialExposedEn } from './credential-exposed/lesson.en.ts';
import { credentialExposedPtBr } from './credential-exposed/lesson.pt-br.ts';
import { dataClassTargetEn } from './data-class-target/lesson.en.ts';
import { dataClassTargetPtBr } from './data-class-target/lesson.pt-br.ts';
import { dataClassUndeclaredEn } from './data-class-undeclared/lesson.en.ts';
import { dataClassUndeclaredPtBr } from './data-class-undeclared/lesson.pt-br.ts';
import { datapoolItemNotClosedEn } from './datapool-item-not-closed/lesson.en.ts';
import { datapoolItemNotClosedPtBr } from './datapool-item-not-closed/lesson.pt-br.ts';
import { driverNotStoppedEn } from './driver-not-stopped/lesson.en.ts';
import { driverNotStoppedPtBr } from './driver-not-stopped/lesson.pt-br.ts';
import { errorNotReportedEn } from './error-not-reported/lesson.en.ts';
import { errorNotReportedPtBr } from './error-not-reported/lesson.pt-br.ts';
import { errorWithoutScreenshotEn } from './error-without-screenshot/lesson.en.ts';
import { errorWithoutScreenshotPtBr } from './error-without-screenshot/lesson.pt-br.ts';
import { hostNotApprovedEn } from './host-not-approved/lesson.en.ts';
import { hostNotApprovedPtBr } from './host-not-approved/lesson.pt-br.ts';
import { importNotApprovedEn } from './import-not-approved/lesson.en.ts';
import { importNotApprovedPtBr } from './import-not-approved/lesson.pt-br.ts';
import { importUnknownEn } from './import-unknown/lesson.en.ts';
import { importUnknownPtBr } from './import-unknown/lesson.pt-br.ts';
import { importUnresolvedEn } from './import-unresolved/lesson.en.ts';
import { importUnresolvedPtBr } from './import-unresolved/lesson.pt-br.ts';
import { interruptIgnoredEn } from './interrupt-ignored/lesson.en.ts';
import { interruptIgnoredPtBr } from './interrupt-ignored/lesson.pt-br.ts';
import { itemsNotReportedEn } from './items-not-reported/lesson.en.ts';
import { itemsNotReportedPtBr } from './items-not-reported/lesson.pt-br.ts';
import { keyboardInputEn } from './keyboard-input/lesson.en.ts';
import { keyboardInputPtBr } from './keyboard-input/lesson.pt-br.ts';
import { legacyEntryPointEn } from './legacy-entry-point/lesson.en.ts';
import { legacyEntryPointPtBr } from './legacy-entry-point/lesson.pt-br.ts';
import { missingRequirementEn } from './missing-requirement/lesson.en.ts';
import { missingRequirementPtBr } from './missing-requirement/lesson.pt-br.ts';
import { modelNotApprovedEn } from './model-not-approved/lesson.en.ts';
import { modelNotApprovedPtBr } from './model-not-approved/lesson.pt-br.ts';
import { modelOutputExecutedEn } from './model-output-executed/lesson.en.ts';
import { modelOutputExecutedPtBr } from './model-output-executed/lesson.pt-br.ts';
import { offlineModeForcedEn } from './offline-mode-forced/lesson.en.ts';
import { offlineModeForcedPtBr } from './offline-mode-forced/lesson.pt-br.ts';
import { pathNotApprovedEn } from './path-not-approved/lesson.en.ts';
import { pathNotApprovedPtBr } from './path-not-approved/lesson.pt-br.ts';
import { personalDataLoggedEn } from './personal-data-logged/lesson.en.ts';
import { personalDataLoggedPtBr } from './personal-data-logged/lesson.pt-br.ts';
import { pipAtRunTimeEn } from './pip-at-run-time/lesson.en.ts';
import { pipAtRunTimePtBr } from './pip-at-run-time/lesson.pt-br.ts';
import { pythonVersionNotApprovedEn } from './python-version-not-approved/lesson.en.ts';
import { pythonVersionNotApprovedPtBr } from './python-version-not-approved/lesson.pt-br.ts';
import { requirementNameSuspiciousEn } from './requirement-name-suspicious/lesson.en.ts';
import { requirementNameSuspiciousPtBr } from './requirement-name-suspicious/lesson.pt-br.ts';
import { requirementNotADistributionEn } from './requirement-not-a-distribution/lesson.en.ts';
import { requirementNotADistributionPtBr } from './requirement-not-a-distribution/lesson.pt-br.ts';
import { requirementNotApprovedEn } from './requirement-not-approved/lesson.en.ts';
import { requirementNotApprovedPtBr } from './requirement-not-approved/lesson.pt-br.ts';
import { requirementSourceEn } from './requirement-source/lesson.en.ts';
import { requirementSourcePtBr } from './requirement-source/lesson.pt-br.ts';
import { requirementUnpinnedEn } from './requirement-unpinned/lesson.en.ts';
import { requirementUnpinnedPtBr } from './requirement-unpinned/lesson.pt-br.ts';
import { requirementVulnerableEn } from './requirement-vulnerable/lesson.en.ts';
import { requirementVulnerablePtBr } from './requirement-vulnerable/lesson.pt-br.ts';
import { requirementWithoutHashEn } from './requirement-without-hash/lesson.en.ts';
import { requirementWithoutHashPtBr } from './requirement-without-hash/lesson.pt-br.ts';
import type { Lesson } from './rule.ts';
import { secretLiteralEn } from './secret-literal/lesson.en.ts';
import { secretLiteralPtBr } from './secret-literal/lesson.pt-br.ts';
import { secretTokenEn } from './secret-token/lesson.en.ts';
import { secretTokenPtBr } from './secret-token/lesson.pt-br.ts';
import { taskNotFinishedEn } from './task-not-finished/lesson.en.ts';
import { taskNotFinishedPtBr } from './task-not-finished/lesson.pt-br.ts';
import { tempFileInsecureEn } from './temp-file-insecure/lesson.en.ts';
import { tempFileInsecurePtBr } from './temp-file-insecure/lesson.pt-br.ts';
import { tempFileNotDeletedEn } from './temp-file-not-deleted/lesson.en.ts';
import { tempFileNotDeletedPtBr } from './temp-file-not-deleted/lesson.pt-br.ts';
import { tlsNotVerifiedEn } from './tls-not-verified/lesson.en.ts';
import { tlsNotVerifiedPtBr } from './tls-not-verified/lesson.pt-br.ts';
import { unusedRequirementEn } from './unused-requirement/lesson.en.ts';
import { unusedRequirementPtBr } from './unused-requirement/lesson.pt-br.ts';
import { vendoredDistributionEn } from './vendored-distribution/lesson.en.ts';
import { vendoredDistributionPtBr } from './vendored-distribution/lesson.pt-br.ts';

const lessons: Readonly<Record<string, Readonly<Record<Language, Lesson>>>> = {
  'import-not-approved': { en: importNotApprovedEn, 'pt-br': importNotApprovedPtBr },
  'import-unknown': { en: importUnknownEn, 'pt-br': importUnknownPtBr },
  'import-unresolved': { en: importUnresolvedEn, 'pt-br': importUnresolvedPtBr },
  'vendored-distribution': { en: vendoredDistributionEn, 'pt-br': vendoredDistributionPtBr },
  'requirement-vulnerable': { en: requirementVulnerableEn, 'pt-br': requirementVulnerablePtBr },
  'requirement-not-approved': { en: requirementNotApprovedEn, 'pt-br': requirementNotApprovedPtBr },
  'missing-requirement': { en: missingRequirementEn, 'pt-br': missingRequirementPtBr },
  'temp-file-not-deleted': { en: tempFileNotDeletedEn, 'pt-br': tempFileNotDeletedPtBr },
  'temp-file-insecure': { en: tempFileInsecureEn, 'pt-br': tempFileInsecurePtBr },
  'unused-requirement': { en: unusedRequirementEn, 'pt-br': unusedRequirementPtBr },
  'requirement-not-a-distribution': { en: requirementNotADistributionEn, 'pt-br': requirementNotADistributionPtBr },
  'requirement-name-suspicious': { en: requirementNameSuspiciousEn, 'pt-br': requirementNameSuspiciousPtBr },
  'requirement-unpinned': { en: requirementUnpinnedEn, 'pt-br': requirementUnpinnedPtBr },
  'requirement-without-hash': { en: requirementWithoutHashEn, 'pt-br': requirementWithoutHashPtBr },
  'requirement-source': { en: requirementSourceEn, 'pt-br': requirementSourcePtBr },
  'python-version-not-approved': { en: pythonVersionNotApprovedEn, 'pt-br': pythonVersionNotApprovedPtBr },
  'secret-token': { en: secretTokenEn, 'pt-br': secretTokenPtBr },
  'secret-literal': { en: secretLiteralEn, 'pt-br': secretLiteralPtBr },
  'credential-exposed': { en: credentialExposedEn, 'pt-br': credentialExposedPtBr },
  'personal-data-logged': { en: personalDataLoggedEn, 'pt-br': personalDataLoggedPtBr },
  'tls-not-verified': { en: tlsNotVerifiedEn, 'pt-br': tlsNotVerifiedPtBr },
  'host-not-approved': { en: hostNotApprovedEn, 'pt-br': hostNotApprovedPtBr },
  'path-not-approved': { en: pathNotApprovedEn, 'pt-br': pathNotApprovedPtBr },
  'absolute-user-path': { en: absoluteUserPathEn, 'pt-br': absoluteUserPathPtBr },
  'keyboard-input': { en: keyboardInputEn, 'pt-br': keyboardInputPtBr },
  'pip-at-run-time': { en: pipAtRunTimeEn, 'pt-br': pipAtRunTimePtBr },
  'data-class-undeclared': { en: dataClassUndeclaredEn, 'pt-br': dataClassUndeclaredPtBr },
  'data-class-target': { en: dataClassTargetEn, 'pt-br': dataClassTargetPtBr },
  'task-not-finished': { en: taskNotFinishedEn, 'pt-br': taskNotFinishedPtBr },
  'items-not-reported': { en: itemsNotReportedEn, 'pt-br': itemsNotReportedPtBr },
  'error-not-reported': { en: errorNotReportedEn, 'pt-br': errorNotReportedPtBr },
  'error-without-screenshot': { en: errorWithoutScreenshotEn, 'pt-br': errorWithoutScreenshotPtBr },
  'interrupt-ignored': { en: interruptIgnoredEn, 'pt-br': interruptIgnoredPtBr },
  'datapool-item-not-closed': { en: datapoolItemNotClosedEn, 'pt-br': datapoolItemNotClosedPtBr },
  'offline-mode-forced': { en: offlineModeForcedEn, 'pt-br': offlineModeForcedPtBr },
  'driver-not-stopped': { en: driverNotStoppedEn, 'pt-br': driverNotStoppedPtBr },
  'legacy-entry-point': { en: legacyEntryPointEn, 'pt-br': legacyEntryPointPtBr },
  'model-not-approved': { en: modelNotApprovedEn, 'pt-br': modelNotApprovedPtBr },
  'model-output-executed': { en: modelOutputExecutedEn, 'pt-br': modelOutputExecutedPtBr },
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
