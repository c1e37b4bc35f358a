export { checkGithub } from './github.ts';
export type { Counts, ReportItem } from './item.ts';
export { type CheckJson, checkJson, type FindingJson, type ProblemJson } from './json.ts';
export { checkJunit } from './junit.ts';
export { checkSarif } from './sarif.ts';
export { reportText, type TextOptions } from './text.ts';
