import type { Lesson } from '../rule.ts';

export const tempFileInsecureEn: Lesson = {
  title: 'A temporary file of which only the name is made',
  why: 'The name is free when it is made up and may be taken when it is used: another run gets the same one, or somebody plants a link there and has the bot write over a file of their choosing, or reads what it writes.',
  bad: 'path = tempfile.mktemp(suffix=".csv")\ntable.to_csv(path)',
  good: 'with tempfile.TemporaryDirectory() as folder:\n    path = os.path.join(folder, "table.csv")\n    table.to_csv(path)',
  fix: 'Let the file be made together with its name: by `tempfile.mkstemp` or `tempfile.NamedTemporaryFile`, or inside `with tempfile.TemporaryDirectory()`.',
  reference: 'CWE-377: Insecure Temporary File',
  message: (d) => `${d.by} makes up a name and no file: somebody else may take it before the bot does.`,
  howToFix: () => 'Use `tempfile.mkstemp`, or make the file inside `with tempfile.TemporaryDirectory()`.',
  fixTitle: () => 'Make the file with its name, by tempfile.mkstemp',
};
