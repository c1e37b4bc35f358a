export type { Counts, ReportItem } from './item.ts';
export { type CheckJson, checkJson, type FindingJson, type ProblemJson } from './json.ts';
export { reportText, type TextOptions } from './text.ts';
