/** Bots on disk: find, read, pack and unpack; the policy files; and the few ways in which files are written. */
export { payloadDigest } from './archive/digest.ts';
export { extractArchive } from './archive/extract.ts';
export { type ArchiveLimits, archiveLimits } from './archive/limits.ts';
export { packArchive } from './archive/pack.ts';
export { type ArchivePlan, type ExcludedFile, type PlannedFile, planArchive } from './archive/plan.ts';
export { readArchive } from './archive/read.ts';
export { botFromFiles, type ReadOptions } from './bots/bot-of.ts';
export { type BotFolder, botFolderOf, findBots } from './bots/find.ts';
export { listBot, readBot } from './bots/read-bot.ts';
export { hashOf, type SourceReader, sourceReader } from './bots/source.ts';
export { type CheckCache, checkCache, type Kept } from './checks/cache.ts';
export { makeFolder } from './files/make-folder.ts';
export { writeNewFolder } from './files/new-folder.ts';
export { readPrivateFile, writeFileAtomic, writePrivateFile } from './files/write-file.ts';
export { changedSince, type IsChanged } from './git/changed.ts';
export { type LoadedPolicy, loadPolicy, type PolicyLayer, type PolicyPlaces } from './policy/load-policy.ts';
export { type Environment, type UserFolders, userFolders } from './user-folders.ts';
