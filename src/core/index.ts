/** What is true about a bot: text in, findings and a verdict out. Pure. */
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
export { Failure, type FailureCode, isFailure } from './failure.ts';
export { type Explanation, explain, type Language } from './messages/index.ts';
export type { Decision, DistributionEntry, Policy } from './policy/policy.ts';
export type { PolicyDocument, PolicyLevel, RuleSetting } from './policy/schema.ts';
export { type LineStarts, lineAt, lineStarts, placeOf } from './text/lines.ts';
export { version } from './version.ts';
