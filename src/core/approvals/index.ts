/** Asking for what the policy does not approve, granting it for a time, and saying who decided. */
export { type Grant, grantApproval } from './grant.ts';
export { grantEntry } from './grant-entry.ts';
export { type Importable, importable } from './importable.ts';
export {
  type ApprovalRequest,
  approvalRequestAddress,
  approvalRequestName,
  approvalRequestText,
  askedFor,
  type DistributionRequest,
  type EntryRequest,
  readApprovalRequest,
} from './request.ts';
export { type Decider, type Judging, type VerdictOnImport, verdictOnImport } from './verdict-on-import.ts';
export { type VerdictOnRequirement, verdictOnRequirement } from './verdict-on-requirement.ts';
