/** The policy as a file that people write: read, completed, explained while it is typed. */
export { readPolicyDocument } from './read.ts';
