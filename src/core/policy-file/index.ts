/** The policy as a file that people write: read, completed, explained while it is typed. */
export { type PolicySuggestion, type PolicySuggestions, policyCompletion } from './completion.ts';
export { type PolicyHover, policyHover } from './hover.ts';
export { policyJsonSchema } from './json-schema.ts';
export { readPolicyDocument } from './read.ts';
export { remarkText } from './remark-words.ts';
export { type PolicyRemark, policyRemarks, type RemarkKind } from './remarks.ts';
export { policyStart, startList } from './start.ts';
export { type BotUsage, type Usage, usageOf, usersOf } from './usage.ts';
