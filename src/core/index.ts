/** What is true about a bot: text in, findings and a verdict out. Pure. */
export * from './advisories/index.ts';
export * from './approvals/index.ts';
export * from './baseline/index.ts';
export type {
  Bot,
  BotFile,
  CheckContext,
  CheckResult,
  Fact,
  Facts,
  Finding,
  Fix,
  Place,
  Problem,
  ProblemCode,
  PythonVersion,
  Range,
  Severity,
  TextEdit,
  UnreadableReason,
  Verdict,
} from './bot.ts';
export { botNameProblem } from './bot-name.ts';
export {
  check,
  checkFile,
  checkSum,
  type FileCheck,
  type FileResult,
  fileChecksOf,
  fixesFor,
  type InTurn,
  type Looks,
  pythonPaths,
  type Reads,
} from './check.ts';
export { checkWhole, judgeWhole, type WholeGiven, type WholeResult, wholeFixesOf, wholeInput } from './check-whole.ts';
export * from './consult/index.ts';
export {
  type DataHandling,
  type DataTarget,
  declaredData,
  handledAs,
  handlingOf,
  keptFor,
  refusalsOf,
  type TargetRefusal,
} from './data-classes/index.ts';
export { type OfferedRequirement, offeredRequirements } from './declaring/offered.ts';
export {
  type BotImports,
  botImports,
  edited,
  foldersAddedBy,
  importNameOf,
  indexed,
  isStandardLibrary,
  leansOn,
  newestPython,
  normalise,
  type Origin,
} from './distributions/index.ts';
export { type FileDuties, fileDuties } from './duties/index.ts';
export { isExcused } from './excused.ts';
export { botFacts, type FactsJson, type ImportJson } from './facts.ts';
export { Failure, type FailureCode, isFailure } from './failure.ts';
export * from './inventory/index.ts';
export {
  causeText,
  type Explanation,
  explain,
  type Language,
  languageOf,
  problemText,
  runText,
} from './messages/index.ts';
export { once } from './once.ts';
export { defaultPolicy, layerPolicy, type PolicyLayers } from './policy/layer.ts';
export { dayAfter, graceDays, lifeOf, type PolicyLife } from './policy/life.ts';
export { notKnown } from './policy/not-known.ts';
export { policyOn } from './policy/on-day.ts';
export type { Decision, DistributionEntry, Policy, PolicyLayer } from './policy/policy.ts';
export type { PolicyRank } from './policy/ranks.ts';
export type { ReadPolicy } from './policy/read.ts';
export type { PolicyDocument, PolicyLevel, PolicyOrigin, PolicyRequests, RuleSetting } from './policy/schema.ts';
export { lifeOn, lifeProblems, nearestEnd, type PolicyStanding } from './policy/standing.ts';
export * from './policy-file/index.ts';
export {
  type ImportFact,
  newScratch,
  type PythonFile,
  type PythonProblem,
  readPython,
  type StringFact,
  stringValueAt,
} from './python/index.ts';
export * from './report/index.ts';
export * from './requirements/index.ts';
export type { BotHit, BotRule, BotRuleInput, UsedImport } from './rules/bot-rule.ts';
export {
  botRules,
  type LessonPage,
  lesson,
  lessonMarkdown,
  lessonPage,
  lessonText,
  ruleIds,
  rules,
} from './rules/index.ts';
export { oneAtATime } from './rules/one-at-a-time.ts';
export type { CheckedFile, Hit, Lesson, Rule, RuleInput } from './rules/rule.ts';
export { usedImports } from './rules/used-imports.ts';
export { wordsOfEdited } from './rules/words.ts';
export * from './secrets/index.ts';
export { type TemporaryFrame, type TemporaryPart, temporaryFrame, temporaryPart } from './temporary/index.ts';
export { dayOf } from './text/day.ts';
export { type Edit, editBetween, movedBy } from './text/edit.ts';
export { type LineStarts, lineAt, lineStarts, placeOf } from './text/lines.ts';
export { nearest } from './text/nearest.ts';
export * from './training/index.ts';
export { verdictOf, worstVerdict } from './verdict.ts';
export { version } from './version.ts';
export * from './versions/index.ts';
export { type Lowered, loweredIn, seenAs, type ViewSeverities } from './view-severity.ts';
export { type Waiving, waive } from './waive.ts';
export * from './waivers/index.ts';
