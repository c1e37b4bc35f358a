/** What is made to be removed again: where it is made, what becomes of it, and what is left behind. */
export { type LeftBehind, leftBehind } from './judge.ts';
export type { MadeHere, TemporaryPart } from './model.ts';
export { type TemporaryFrame, temporaryFrame, temporaryPart, temporaryWords } from './part.ts';
