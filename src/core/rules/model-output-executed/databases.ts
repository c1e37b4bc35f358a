import { type CallsByNode, callsByNode, chainedTo } from '../../models/receivers.ts';
import type { CallFact, PythonFile } from '../../python/index.ts';

const statements = /^(execute|executemany|executescript|read_sql|read_sql_query)$/;
const databases = /(^|[._])(cur|cursor|c|conn|connection|con|db|database|engine|session|sql|pd|pandas|sqlite3?)\d?$/i;
const connecting =
  /^(sqlite3|psycopg2?|pymysql|MySQLdb|mysql\.connector|pyodbc|cx_Oracle|oracledb|pymssql|duckdb|hdbcli\.dbapi|jaydebeapi|aiosqlite|fdb|ibm_db_dbi)\.[cC]onnect$|^sqlalchemy\.(create_engine|orm\.Session)$/;
/** What gives a connection or a cursor of one. */
const giving = /^(connect|cursor|begin|raw_connection)$/;

/** Tells of a call whether a database runs its first argument. */
export const databaseCalls = (python: PythonFile): ((call: CallFact) => boolean) => {
  const calls = callsByNode(python);
  const names = namesOf(python, calls);
  return (call) => {
    if (call.method === null || !statements.test(call.method)) return false;
    if (call.name === null) return isGiven(python, call, calls, names);
    const receiver = call.name.slice(0, -call.method.length - 1);
    return databases.test(receiver) || names.has(receiver);
  };
};

/** `sqlite3.connect(…).execute(…)`, `banco.cursor().execute(…)`, `self.open().cursor.execute(…)`. */
const isGiven = (python: PythonFile, call: CallFact, calls: CallsByNode, names: ReadonlySet<string>): boolean => {
  const chained = chainedTo(python, call, calls);
  if (chained === null) return false;
  const held = chained.path.slice(0, -(call.method ?? '').length - 1);
  return held === '' ? isDatabase(python, chained.on, calls, names) : databases.test(held);
};

const isDatabase = (python: PythonFile, call: CallFact, calls: CallsByNode, names: ReadonlySet<string>): boolean => {
  if (call.meanings.some((meaning) => connecting.test(meaning))) return true;
  if (call.method !== null && statements.test(call.method)) return isOn(python, call, calls, names);
  return giving.test(call.method ?? '') && isOn(python, call, calls, names);
};

const isOn = (python: PythonFile, call: CallFact, calls: CallsByNode, names: ReadonlySet<string>): boolean => {
  const { name, method } = call;
  if (name === null) return isGiven(python, call, calls, names);
  const receiver = name.slice(0, -(method ?? '').length - 1);
  return names.has(receiver) || databases.test(receiver);
};

/** Names that hold a connection or a cursor, whatever they are called. */
const namesOf = (python: PythonFile, calls: CallsByNode): ReadonlySet<string> => {
  const names = new Set<string>();
  for (const call of python.calls) {
    const { result } = call;
    if (result.kind !== 'assigned' && result.kind !== 'with') continue;
    if (isDatabase(python, call, calls, names)) for (const name of result.names) names.add(name);
  }
  return names;
};
