/** Advisories: OSV records, what they say of a version, and what keeps that from being known. */
export { createAdvisories } from './advisories.ts';
export { askedVersions, type Installed, type WhatInstalls, whatInstalls } from './installed.ts';
export { advisoriesOf } from './memory.ts';
export type {
  Advisories,
  AdvisorySeverity,
  AdvisoryState,
  AffectingAdvisory,
  AskedVersion,
  OsvName,
  OsvServer,
} from './model.ts';
export { type OsvPage, readOsvAnswer } from './osv-answer.ts';
export { isAdvisoryId } from './osv-schema.ts';
export { advisoryProblems, daysBetween, isOfAdvisories } from './problems.ts';
export { type ReadOsv, readOsv } from './read-osv.ts';
export type { AdvisoryRecord } from './record.ts';
