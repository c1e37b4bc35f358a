/** What excuses a finding: who asked, why, until when; and whether the policy lets that count. */
export { type AppliedWaivers, applyWaivers, nearDays, type WaiverState, waiverProblems } from './apply.ts';
export { waiverFingerprints } from './fingerprints.ts';
export { daysUntil, type WaiverFrame, type Worth, worthOf } from './judge.ts';
export {
  isWaiverEnvelope,
  type Waived,
  type Waiver,
  type WaiverCause,
  type WaiverEnvelope,
  waiverFile,
} from './model.ts';
export { approversOf, names as namesRule, type PolicyWaivers, type WaiverApprover } from './policy.ts';
export {
  isSame as isSameWaiver,
  type KnownWaivers,
  type ReadWaivers,
  readWaiverApproval,
  readWaivers,
  type StandingWaiver,
  saysTheSame as saysTheSameWaiver,
  waiverApprovalText,
  waiversOf,
} from './read.ts';
export { type WaiverRequest, withoutWaivers, withWaivers } from './write.ts';
