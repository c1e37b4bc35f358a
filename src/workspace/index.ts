/** Bots on disk: find, read, pack and unpack; the policy files; and the few ways in which files are written. */
export { checkContext } from './advisories/context.ts';
export {
  type AdvisoryMachine,
  type AdvisoryPlace,
  advisoryCache,
  advisoryPlace,
  readAdvisories,
} from './advisories/read-advisories.ts';
export { payloadDigest } from './archive/digest.ts';
export { extractArchive } from './archive/extract.ts';
export { type ArchiveLimits, archiveLimits } from './archive/limits.ts';
export { packArchive } from './archive/pack.ts';
export { type ArchivePlan, type ExcludedFile, type PlannedFile, planArchive } from './archive/plan.ts';
export { readArchive } from './archive/read.ts';
export { writeBaseline } from './baseline/write-baseline.ts';
export { botFromFiles, type ReadOptions } from './bots/bot-of.ts';
export { type BotFolder, botFolderOf, findBots } from './bots/find.ts';
export { type FoundBot, type FoundBots, findEveryBot } from './bots/find-every.ts';
export { listBot, readBot } from './bots/read-bot.ts';
export { hashOf, type SourceReader, sourceReader } from './bots/source.ts';
export { type CheckCache, checkCache, type Kept } from './checks/cache.ts';
export { type CacheEntry, cacheEntry } from './checks/entry.ts';
export { makeFolder } from './files/make-folder.ts';
export { writeNewFolder } from './files/new-folder.ts';
export { readPrivateFile, writeFileAtomic, writePrivateFile } from './files/write-file.ts';
export { changedSince, type IsChanged } from './git/changed.ts';
export { lastCommits } from './git/last-commits.ts';
export { type Arrival, acceptPolicy, type Refreshed } from './policy/accept.ts';
export { type FetchRecord, fetchRecord } from './policy/cache.ts';
export {
  type LoadedPolicy,
  loadPolicy,
  type PolicyFrom,
  type PolicyLayer,
  type PolicyPlaces,
} from './policy/load-policy.ts';
export { type PolicyMachine, policyMachine } from './policy/machine.ts';
export { namedFile } from './policy/named-file.ts';
export { fetchedPolicy } from './policy/organisation.ts';
export { readPolicyText } from './policy/read-text.ts';
export { type SystemPolicy, systemPolicy } from './policy/system.ts';
export { isEnvelopeName, policyPayloadType, type Refused, trustedText } from './policy/trusted.ts';
export { compiledFolder, type Environment, type UserFolders, userFolders } from './user-folders.ts';
export { knownWaivers, outgrownEnvelopes, waiverPayloadType } from './waivers/envelopes.ts';
export { removeWaiverEnvelopes, removeWaivers, writeWaiverEnvelope } from './waivers/write-waivers.ts';
