import type { Diagnostic } from 'vscode-languageserver/node';
import { baselineOf, type Language } from '#core';
import type { KnownBot } from '../bots.ts';
import { problemDiagnostic } from './diagnostics.ts';

/** Why a bot's baseline cannot be believed, in the baseline itself. */
export const baselineDiagnostics = ({ bot }: KnownBot, language: Language): Diagnostic[] =>
  baselineOf(bot).problems.map((problem) => problemDiagnostic(problem, language));
