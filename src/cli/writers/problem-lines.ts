import { type Problem, problemText } from '#core';

/** Problems as lines that a terminal can open: the folder stands before a path that is relative to the bot. */
export const problemLines = (problems: readonly Problem[], folder: string): readonly string[] =>
  problems.map((problem) => {
    const isInBot = !/^(?:[\\/]|[a-z]:|https?:)/i.test(problem.path);
    const path = isInBot && folder !== '.' ? `${folder}/${problem.path}` : problem.path;
    return `${path}:${problem.line}:${problem.column}  ${problem.code}\n  ${problemText(problem)}`;
  });
