import * as vscode from 'vscode';
import { type Language, languageOf } from '#core';
import type { Translate } from './translate.ts';

/** The language of VS Code, as far as our catalogues have one. */
export const language = (): Language => languageOf(vscode.env.language);

export const translate: Translate = (message, ...words) => vscode.l10n.t(message, ...words);
