import type { Facts } from '../../bot.ts';
import type { Lesson } from '../rule.ts';

const thing = (d: Facts): string => (d.what === 'folder' ? 'folder' : 'file');
const named = (d: Facts): string => (d.name === '' ? '' : ` "${d.name}"`);

export const tempFileNotDeletedEn: Lesson = {
  title: 'A temporary file stays behind',
  why: 'A runner does the same work again and again and is seldom set up anew: what each run leaves fills the disk until every bot on it stops. And it often holds what the bot read: customers, invoices, statements, open to whoever comes to that machine.',
  bad: 'path = os.path.join(tempfile.gettempdir(), "invoices.xlsx")\ntable.to_excel(path)\nsend(path)',
  good: 'with tempfile.TemporaryDirectory() as folder:\n    path = os.path.join(folder, "invoices.xlsx")\n    table.to_excel(path)\n    send(path)',
  fix: 'Make it inside `with tempfile.TemporaryDirectory()`: the folder goes with all that is in it, whatever happens. Where that does not fit, remove it in the `finally` of a `try` that begins right after it is made.',
  reference: 'CWE-459: Incomplete Cleanup',
  message: (d) => {
    if (d.kind === 'leak') return `The temporary ${thing(d)}${named(d)} made here by ${d.by} is never removed.`;
    return d.kind === 'leak-on-path'
      ? `The temporary ${thing(d)}${named(d)} made here by ${d.by} is removed on some paths and stays behind on others.`
      : `The temporary ${thing(d)}${named(d)} made here by ${d.by} stays behind when an exception comes before it is removed.`;
  },
  howToFix: (d) =>
    d.kind === 'leak'
      ? 'Make it in `with tempfile.TemporaryDirectory()`, or remove it in a `finally`.'
      : 'Put what follows into a `try` and remove it in the `finally`.',
  fixTitle: ({ kind, data }) =>
    kind === 'with-temporary-folder'
      ? 'Make it with tempfile.TemporaryDirectory()'
      : `Remove ${data.name} in a finally`,
};
