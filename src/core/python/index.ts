export { stringValueAt } from './literals.ts';
export type { ImportFact, PythonFile, PythonProblem, StringFact } from './python-file.ts';
export { parsePython, readPython } from './read.ts';
