import { en } from './en.ts';

/** Every sentence of the command line; a second language is a second catalogue of the same type. */
export type Messages = typeof en;
export const messages: Messages = en;
