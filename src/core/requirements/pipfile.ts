import { addProblem, addSyntaxProblems } from './add.ts';
import { addIndexes } from './indexes.ts';
import { addDependency, dependenciesIn, insideOf } from './poetry.ts';
import { type FileReading, newReading } from './reading.ts';
import { tomlLeaves } from './toml/leaves.ts';

/** Pipenv's list. */
export const readPipfile = (path: string, text: string): FileReading => {
  const reading = newReading(path, 'pipfile');
  const { leaves, problems } = tomlLeaves(text);
  const below = (key: string): typeof leaves => leaves.filter(({ path: at }) => at[0] === key);
  for (const dependency of dependenciesIn(below('packages'), 1, null, text)) addDependency(reading, dependency);
  for (const dependency of dependenciesIn(below('dev-packages'), 1, 'dev', text)) addDependency(reading, dependency);
  addIndexes(reading, below('source'));
  for (const { path: at, value } of below('requires')) {
    if (value.kind !== 'string') addProblem(reading, value, 'bad-version');
    else if (at[1] === 'python_version' || at[1] === 'python_full_version') {
      const specifier = at[1] === 'python_version' ? `==${value.value}.*` : `==${value.value}`;
      reading.python.push({ path, ...insideOf(value), specifier });
    }
  }
  addSyntaxProblems(reading, problems);
  return reading;
};
