import type { PolicyRank } from '../policy/ranks.ts';
import { type ReadPolicy, readPolicy } from '../policy/read.ts';
import { ruleIds } from './rule-ids.ts';

/** Reads `botyard.policy.yaml`: every error with its place, rules that nobody knows among them. Never throws. */
export const readPolicyDocument = (text: string, path: string, rank: PolicyRank = 'upper'): ReadPolicy =>
  readPolicy(text, path, rank, ruleIds());
