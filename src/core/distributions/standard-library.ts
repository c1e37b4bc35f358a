import type { PythonVersion } from '../bot.ts';

/** In every Python from 3.8 to 3.15. */
const always = `
__future__ __main__ abc antigravity argparse array ast asyncio atexit base64 bdb binascii bisect builtins bz2 cProfile calendar
cmath cmd code codecs codeop collections colorsys compileall concurrent configparser contextlib contextvars copy copyreg csv
ctypes curses dataclasses datetime dbm decimal difflib dis doctest email encodings ensurepip enum errno faulthandler fcntl
filecmp fileinput fnmatch fractions ftplib functools gc genericpath getopt getpass gettext glob grp gzip hashlib heapq hmac
html http idlelib imaplib importlib inspect io ipaddress itertools json keyword linecache locale logging lzma mailbox marshal
math mimetypes mmap modulefinder msvcrt multiprocessing netrc nt ntpath nturl2path numbers opcode operator optparse os pathlib
pdb pickle pickletools pkgutil platform plistlib poplib posix posixpath pprint profile pstats pty pwd py_compile pyclbr pydoc
pydoc_data pyexpat queue quopri random re readline reprlib resource rlcompleter runpy sched secrets select selectors shelve
shlex shutil signal site smtplib socket socketserver sqlite3 ssl stat statistics string stringprep struct subprocess symtable
sys sysconfig syslog tabnanny tarfile tempfile termios test textwrap this threading time timeit tkinter token tokenize trace
traceback tracemalloc tty turtle turtledemo types typing unicodedata unittest urllib uuid venv warnings wave weakref webbrowser
winreg winsound wsgiref xml xmlrpc zipapp zipfile zipimport zlib
_abc _ast _asyncio _bisect _blake2 _bz2 _codecs _collections _collections_abc _compat_pickle _contextvars _csv
_ctypes _curses _datetime _decimal _elementtree _frozen_importlib _functools _hashlib _heapq _imp _io _json _locale _lzma
_markupbase _md5 _multiprocessing _opcode _operator _osx_support _pickle _posixsubprocess _pydecimal _pyio _queue _random _sha1
_signal _socket _sqlite3 _sre _ssl _stat _string _strptime _struct _symtable _thread _threading_local _tkinter _tracemalloc
_uuid _warnings _weakref _weakrefset _winapi _codecs_cn _codecs_hk _codecs_iso2022 _codecs_jp _codecs_kr _codecs_tw
_curses_panel _dbm _frozen_importlib_external _gdbm _lsprof _multibytecodec _overlapped _posixshmem _py_abc _scproxy _sha3
_sitebuiltins _statistics`;

/** Module, first minor version that has it (or 0), first that has it no more (or 0). */
const changed = `
dummy_threading 0 9 | formatter 0 10 | parser 0 10 | symbol 0 10 | binhex 0 11
asynchat 0 12 | asyncore 0 12 | distutils 0 12 | imp 0 12 | smtpd 0 12
aifc 0 13 | audioop 0 13 | cgi 0 13 | cgitb 0 13 | chunk 0 13 | crypt 0 13 | imghdr 0 13 | lib2to3 0 13 | mailcap 0 13
msilib 0 13 | nis 0 13 | nntplib 0 13 | ossaudiodev 0 13 | pipes 0 13 | sndhdr 0 13 | spwd 0 13 | sunau 0 13 | telnetlib 0 13
uu 0 13 | xdrlib 0 13
sre_compile 0 15 | sre_constants 0 15 | sre_parse 0 15
graphlib 9 0 | zoneinfo 9 0 | tomllib 11 0 | annotationlib 14 0 | compression 14 0 | profiling 15 0
_bootlocale 0 10 | _dummy_thread 0 9 | _peg_parser 9 10
_compression 0 14 | _crypt 0 13 | _msi 0 13 | _sha256 0 12 | _sha512 0 12 | _bootsubprocess 9 12 | _aix_support 9 0 | _zoneinfo 9 0
_tokenize 11 0 | _typing 11 0 | _pydatetime 12 0 | _pylong 12 0 | _sha2 12 0 | _wmi 12 0 | _android_support 13 0
_apple_support 13 0 | _colorize 13 0 | _interpchannels 13 0 | _interpqueues 13 0 | _interpreters 13 0 | _ios_support 13 0
_opcode_metadata 13 0 | _pyrepl 13 0 | _suggestions 13 0 | _sysconfig 13 0 | _ast_unparse 14 0 | _hmac 14 0 | _py_warnings 14 0
_remote_debugging 14 0 | _types 14 0 | _zstd 14 0 | _math_integer 15 0`;

const constant: ReadonlySet<string> = new Set(always.trim().split(/\s+/));

const lives: ReadonlyMap<string, { readonly from: number; readonly until: number }> = new Map(
  changed
    .trim()
    .split(/\s*[|\n]\s*/)
    .map((row) => {
      const [name = '', from, until] = row.split(' ');
      return [name, { from: Number(from), until: Number(until) || Number.POSITIVE_INFINITY }];
    }),
);

/** In memory before the first line of a bot runs, on every system: no file of the bot is ever imported in their place. */
const loadedAtStart = new Set(
  `builtins sys _frozen_importlib _imp _thread _warnings _weakref _io marshal posix nt time zipimport _codecs codecs encodings
  _signal _abc abc io __main__ _stat stat genericpath ntpath posixpath os _collections_abc _sitebuiltins site`.split(
    /\s+/,
  ),
);

/** True for a standard-library module that is loaded before any file of a bot is looked for. */
export const isLoadedAtStart = (root: string): boolean => loadedAtStart.has(root);

/** The versions this table was made for; an older or newer Python is taken for the nearest. */
const [oldest, newest] = [8, 15];

/** The newest Python that the tables know: what a bot is checked for when nothing says otherwise. */
export const newestPython: PythonVersion = { major: 3, minor: newest };

/** True when the first part of a module's name is in the standard library of that Python. */
export const isStandardLibrary = (root: string, python: PythonVersion): boolean => {
  if (constant.has(root)) return true;
  const life = lives.get(root);
  const minor = Math.min(newest, Math.max(oldest, python.major > 3 ? newest : python.minor));
  return life !== undefined && life.from <= minor && minor < life.until;
};

/** Every name that is in some version's table. */
export const knownStandardLibrary: readonly string[] = [...constant, ...lives.keys()].sort();

/** The standard library of that Python by the names that people import; what begins with `_` is its own affair. */
export const standardLibraryNames = (python: PythonVersion): readonly string[] =>
  [...constant, ...lives.keys()].filter(
    (name) => (name === '__future__' || !name.startsWith('_')) && isStandardLibrary(name, python),
  );
