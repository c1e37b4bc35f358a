import { newestPython, type PythonVersion } from '#core';

const oldestMinor = 8;

/** `3.11`, `3.11.4`, `cpython-3.12`, `3.13t`, as on a command line or in `.python-version`; null when there is none. */
export const pythonVersionIn = (text: string): PythonVersion | null => {
  for (const line of text.split(/\r?\n/)) {
    const match = /^(?:[A-Za-z]+-?)?(\d+)\.(\d{1,3})(?![\d])/.exec(line.replace(/#.*/, '').trim());
    if (match) return { major: Number(match[1]), minor: Number(match[2]) };
  }
  return null;
};

/** The newest known version that `requires-python` admits; null when it admits none or cannot be read. */
export const newestAdmitted = (specifier: string): PythonVersion | null => {
  const clauses = specifier.split(',').map((clause) => clause.trim());
  for (let minor = newestPython.minor; minor >= oldestMinor; minor--) {
    const admitted = clauses.every((clause) => clause === '' || admits(clause, minor));
    if (admitted) return { major: 3, minor };
  }
  return null;
};

/** Does one clause admit some patch release of 3.`minor`? */
const admits = (clause: string, minor: number): boolean => {
  const match = /^(===|==|~=|!=|<=|>=|<|>|\^|~)?\s*(\d+)(?:\.(\d+))?(?:\.(\d+))?(\.\*)?/.exec(clause);
  if (!match) return false;
  const [, operator = '==', major = '', second, patch, star] = match;
  // One number a version: 3.11 is 311, so that majors and minors compare together.
  const have = 300 + minor;
  const named = Number(major) * 100 + Number(second ?? 0);
  const wholeMajor = second === undefined;
  if (operator === '>=') return have >= named;
  if (operator === '>') return have > named || (have === named && patch !== undefined);
  if (operator === '<=') return have <= named;
  if (operator === '<') return have < named || (have === named && Number(patch ?? 0) > 0);
  if (operator === '^') return have >= named && Number(major) === 3;
  if (operator === '~=') return have >= named && (patch === undefined ? Number(major) === 3 : have === named);
  // Poetry's `~3.11`, as anything else that names one minor, is just that.
  const same = wholeMajor ? Number(major) === 3 : have === named;
  if (operator === '!=') return !(same && (star !== undefined || wholeMajor));
  return same;
};
