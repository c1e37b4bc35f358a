import type { CallFact } from '../../python/index.ts';

const shells = /^os\.(system|popen|execl\w*|execv\w*|spawn\w+|startfile)$|^asyncio\.create_subprocess_shell$/;
const processes = /^subprocess\.(run|call|check_call|check_output|Popen|getoutput|getstatusoutput)$/;

/** What runs the first argument of a call; null when nothing does. */
export const sinkOf = (call: CallFact, isOnDatabase: (call: CallFact) => boolean): string | null => {
  const { name, meanings } = call;
  if (name === 'eval' || name === 'exec') return meanings.includes(name) ? name : null;
  if (meanings.includes('builtins.eval') || meanings.includes('builtins.exec')) return 'exec';
  if (meanings.some((meaning) => shells.test(meaning))) return 'shell';
  if (meanings.some((meaning) => processes.test(meaning))) return 'subprocess';
  return isOnDatabase(call) ? 'sql' : null;
};
