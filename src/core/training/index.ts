/** Security training: which lessons go together, samples to mend, and what was done. */
export { hasSample, type TrainingGroup, type TrainingGroupId, trainingGroups } from './groups.ts';
export { type PracticeState, practiceContext, practicePolicy, practiceStateOf, practiceText } from './practice.ts';
export {
  isDone,
  isGroupDone,
  readTrainingRecord,
  type TrainingRecord,
  type TrainingStep,
  trainingExport,
  withStep,
} from './record.ts';
