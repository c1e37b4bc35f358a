export { isApprovedByUs } from './approved.ts';
export { importNameOf } from './import-names.ts';
export { matches, normalise } from './normalise.ts';
export type { BotImports, Origin } from './origin.ts';
export { botImports, builtIn } from './resolve.ts';
export { isStandardLibrary, newestPython } from './standard-library.ts';
