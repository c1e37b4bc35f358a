import { once } from '../../once.ts';
import { type AskedNames, askedNames, type CallFact, type PythonFile, type StringFact } from '../../python/index.ts';
import { childrenOf } from '../../python/tree/nodes.ts';
import { type ValueFact, valueAt } from '../../python/values.ts';
import type { TextWords } from '../text-words.ts';

/** Of what a call names, by which position it takes the password. */
type Positions = Readonly<Record<string, number>>;

/** From the signatures of the libraries; where a later release takes names alone, bots of before still run with the earlier. */
const positions: Positions = {
  // def __init__(self, host, user, password, database, …): PyMySQL before 1.0, and mysqlclient.
  'pymysql.connect': 2,
  'pymysql.Connect': 2,
  'MySQLdb.connect': 2,
  'MySQLdb.Connect': 2,
  // connect(user, password, dsn): cx_Oracle; python-oracledb refuses it, and the text has the password all the same.
  'cx_Oracle.connect': 1,
  'cx_Oracle.Connection': 1,
  'cx_Oracle.SessionPool': 1,
  'oracledb.connect': 1,
  // connect(server, user, password, database): pymssql; connect(dsn, user, password): fdb and ibm_db.
  'pymssql.connect': 2,
  'fdb.connect': 2,
  'ibm_db.connect': 2,
  'ibm_db.pconnect': 2,
  // connect(address, port, user, password): SAP HANA.
  'hdbcli.dbapi.connect': 3,
  // connect(jclassname, url, [user, password]).
  'jaydebeapi.connect': 2,
  // URL.create(drivername, username, password, host).
  'sqlalchemy.URL.create': 2,
  'sqlalchemy.engine.URL.create': 2,
  'sqlalchemy.engine.url.URL.create': 2,
  // Redis(host, port, db, password).
  'redis.Redis': 3,
  'redis.StrictRedis': 3,
  // FTP(host, user, passwd).
  'ftplib.FTP': 2,
  'ftplib.FTP_TLS': 2,
  // Connection(host, username, private_key, password).
  'pysftp.Connection': 3,
  // Connection(server, user, password).
  'ldap3.Connection': 2,
  // SMBConnection(username, password, my_name, remote_name).
  'smb.SMBConnection.SMBConnection': 1,
  // A user and a password, and nothing else.
  'exchangelib.Credentials': 1,
  'pika.PlainCredentials': 1,
  'pika.credentials.PlainCredentials': 1,
  'cassandra.auth.PlainTextAuthProvider': 1,
  'zeep.wsse.UsernameToken': 1,
  'zeep.wsse.username.UsernameToken': 1,
  'requests_ntlm.HttpNtlmAuth': 1,
  'requests.auth.HTTPProxyAuth': 1,
  'httpx.BasicAuth': 1,
  'httpx.DigestAuth': 1,
  'aiohttp.BasicAuth': 1,
};

/** The same of methods on an object that nobody can tell the class of, in files that import the module. */
const methods: readonly (readonly [module: string, method: string, position: number])[] = [
  // SSHClient.connect(hostname, port, username, password); Transport.auth_password(username, password).
  ['paramiko', 'connect', 3],
  ['paramiko', 'auth_password', 1],
  // bind(who, cred) of python-ldap.
  ['ldap', 'simple_bind_s', 1],
  ['ldap', 'simple_bind', 1],
  ['ldap', 'bind_s', 1],
  // POP3.pass_(password).
  ['poplib', 'pass_', 0],
  // Worksheet.Unprotect(password) of Excel, by COM.
  ['win32com', 'Unprotect', 0],
  ['win32com', 'Protect', 0],
];

/** Without one of these no text names one of them. */
export const positionWords: readonly string[] = [
  ...new Set(
    [...Object.keys(positions), ...methods.map(([module]) => module)].map((name) =>
      name.replace(/\..*/, '').toLowerCase(),
    ),
  ),
];

const names: readonly string[] = [
  ...Object.keys(positions).map((name) => name.slice(name.lastIndexOf('.') + 1)),
  ...methods.map(([, method]) => method),
];
const asked = askedNames(names);

/** With the names that the file gives them: `from ftplib import FTP_TLS as Ftp`. */
const askedIn = ({ source: { items } }: PythonFile): AskedNames => {
  const own = items.flatMap(({ module, bound }) => (bound !== null && isKnown(module) ? bound.name : []));
  return own.length === 0 ? asked : askedNames([...names, ...own]);
};

const isKnown = (name: string): boolean => Object.hasOwn(positions, name);

/** `pymysql.connect("db", "bot", "…")`: no name says so, but the library does. */
export const secretsByPosition = (python: PythonFile, words: TextWords): readonly StringFact[] => {
  if (!words.hasAny(positionWords)) return [];
  const imported = once(() => new Set(python.imports.map(({ module }) => module?.split('.')[0] ?? '')));
  return python.callsNamed(askedIn(python)).flatMap((call) => {
    const at = positionIn(call, imported);
    const given = call.arguments.filter(({ name }) => name === null);
    // What is spread before it may hold more than one.
    if (at === null || given.slice(0, at + 1).some(({ spread }) => spread !== '')) return [];
    return factOf(python, given[at]?.value);
  });
};

const positionIn = ({ name, method, meanings }: CallFact, imported: () => ReadonlySet<string>): number | null => {
  const known = meanings.find(isKnown);
  if (known !== undefined) return positions[known] ?? null;
  // What a module does is no method of an object.
  if (imported().has(name?.split('.')[0] ?? '')) return null;
  return methods.find(([module, one]) => one === method && imported().has(module))?.[2] ?? null;
};

/** Of `[user, password]` the second. */
const factOf = ({ source: { code, tree } }: PythonFile, given: ValueFact | undefined): readonly StringFact[] => {
  if (given === undefined) return [];
  const isPair = given.kind === 'list' || given.kind === 'tuple';
  const second = isPair ? childrenOf(tree.nodes, given.node)[1] : given.node;
  if (second === undefined) return [];
  const { kind, text, start, end } = valueAt(code, tree.nodes, second);
  return kind === 'string' && text !== null ? [{ start, end, value: text, name: 'password', context: 'argument' }] : [];
};
