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

/** A longer one is written by a machine. */
const longestChain = 32;

/** What makes a connection, and each call in a row of them that hands it or a cursor of it on. */
const isDatabase = (python: PythonFile, call: CallFact, calls: CallsByNode, names: ReadonlySet<string>): boolean => {
  let at: CallFact | undefined = call;
  for (let link = 0; at !== undefined && link < longestChain; link++) {
    const { name, method, meanings } = at;
    if (meanings.some((meaning) => connecting.test(meaning))) return true;
    if (method === null || (!giving.test(method) && !statements.test(method))) return false;
    const receiver = name === null ? null : name.slice(0, -method.length - 1);
    if (receiver !== null) return names.has(receiver) || databases.test(receiver);
    const chained = chainedTo(python, at, calls);
    const held = chained?.path.slice(0, -method.length - 1) ?? '';
    if (held !== '') return databases.test(held);
    at = chained?.on;
  }
  return false;
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
