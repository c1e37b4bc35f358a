export { dutyWords, fileDuties } from './file-duties.ts';
export type { DutyPlace, FileDuties } from './model.ts';
