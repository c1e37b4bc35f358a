import * as vscode from 'vscode';
import type { Language } from '#core';

/** The language of VS Code, as far as our catalogues have one. */
export const language = (): Language => (vscode.env.language.toLowerCase().startsWith('pt') ? 'pt-br' : 'en');

/** Run-time strings in that language, handed to code that knows no VS Code. */
export type Translate = (message: string, ...words: (string | number)[]) => string;
export const translate: Translate = (message, ...words) => vscode.l10n.t(message, ...words);
