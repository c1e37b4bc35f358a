import type { Ctx } from '../ctx.ts';
import { registerSecurityTraining } from './choose-lesson.ts';
import { registerExportTraining } from './export-record.ts';
import { registerSampleJudge } from './judge-samples.ts';
import { registerOpenCourse } from './open-course.ts';

/** Lessons to read, samples to mend, and what was done of them. */
export const trainingFeatures: readonly ((ctx: Ctx) => void)[] = [
  registerSecurityTraining,
  registerSampleJudge,
  registerExportTraining,
  registerOpenCourse,
];
