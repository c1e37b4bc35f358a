import type { CallFact } from '../../python/index.ts';

const shells = /^os\.(system|popen|execl\w*|execv\w*|spawn\w+|startfile)$|^asyncio\.create_subprocess_shell$/;
const processes = /^subprocess\.(run|call|check_call|check_output|Popen|getoutput|getstatusoutput)$/;
const statements = /^(execute|executemany|executescript|read_sql|read_sql_query)$/;
const databases = /(^|[._])(cur|cursor|c|conn|connection|con|db|database|engine|session|sql|pd|pandas|sqlite3?)\d?$/i;

/** What runs the first argument of a call; null when nothing does. */
export const sinkOf = ({ name, method, meanings }: CallFact): string | null => {
  if (name === 'eval' || name === 'exec') return meanings.includes(name) ? name : null;
  if (meanings.includes('builtins.eval') || meanings.includes('builtins.exec')) return 'exec';
  if (meanings.some((meaning) => shells.test(meaning))) return 'shell';
  if (meanings.some((meaning) => processes.test(meaning))) return 'subprocess';
  if (method === null || name === null || !statements.test(method)) return null;
  return databases.test(name.slice(0, -method.length - 1)) ? 'sql' : null;
};
