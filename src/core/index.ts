/** What is true about a bot: text in, findings and a verdict out. Pure. */
export * from './approvals/index.ts';
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
  fileCheckOf,
  fixesFor,
  pythonPaths,
} from './check.ts';
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
export { botFacts, type FactsJson, type ImportJson } from './facts.ts';
export { Failure, type FailureCode, isFailure } from './failure.ts';
export { type Explanation, explain, type Language, problemText } from './messages/index.ts';
export { defaultPolicy, layerPolicy, type PolicyLayers } from './policy/layer.ts';
export { policyOn } from './policy/on-day.ts';
export type { Decision, DistributionEntry, Policy } from './policy/policy.ts';
export { type PolicyRank, type ReadPolicy, readPolicyDocument } from './policy/read.ts';
export type { PolicyDocument, PolicyLevel, PolicyRequests, RuleSetting } from './policy/schema.ts';
export {
  type ImportFact,
  type PythonFile,
  type PythonProblem,
  readPython,
  type StringFact,
  stringValueAt,
} from './python/index.ts';
export * from './report/index.ts';
export { type LessonPage, lesson, lessonMarkdown, lessonPage, lessonText, rules } from './rules/index.ts';
export type { CheckedFile, Hit, Lesson, Rule, RuleInput } from './rules/rule.ts';
export { dayOf } from './text/day.ts';
export { type LineStarts, lineAt, lineStarts, placeOf } from './text/lines.ts';
export { verdictOf, worstVerdict } from './verdict.ts';
export { version } from './version.ts';
