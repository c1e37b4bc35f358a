export { foldersAddedBy } from './added-folders.ts';
export { isApprovedByUs } from './approved.ts';
export { allImportNames, importNameOf } from './import-names/index.ts';
export { builtIn } from './known.ts';
export { matches, normalise } from './normalise.ts';
export type { BotImports, Origin } from './origin.ts';
export { botImports } from './resolve.ts';
export { isStandardLibrary, newestPython, standardLibraryNames } from './standard-library.ts';
export type { Vendored } from './vendored.ts';
