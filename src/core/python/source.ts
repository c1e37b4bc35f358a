import type { Code } from './code.ts';
import type { PythonProblem } from './facts.ts';
import type { ImportItem } from './imports.ts';
import type { Statement } from './statements.ts';
import type { Tree } from './tree/tree.ts';

/** A Python text with its tokens, statements and expressions, for those who look closer than facts go. */
export interface PythonSource {
  readonly code: Code;
  readonly statements: readonly Statement[];
  readonly tree: Tree;
  readonly items: readonly ImportItem[];
  readonly problems: readonly PythonProblem[];
}
