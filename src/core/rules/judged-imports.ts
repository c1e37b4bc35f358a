import type { Policy } from '../policy/policy.ts';
import type { ImportFact, PythonFile } from '../python/index.ts';

/** The imports that a policy judges; where it denies modules, used attributes of imported ones too: only then are they read. */
export const judgedImports = (python: PythonFile, { deny }: Policy): readonly ImportFact[] =>
  deny.modules.length === 0 ? python.imports : [...python.imports, ...python.uses];
