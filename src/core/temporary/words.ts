/** Functions that make something temporary, which then is somebody's to remove. */
export const makers: Readonly<Record<string, 'file' | 'folder'>> = {
  'tempfile.mkstemp': 'file',
  'tempfile.mktemp': 'file',
  'tempfile.mkdtemp': 'folder',
  'tempfile.NamedTemporaryFile': 'file',
  'tempfile.TemporaryDirectory': 'folder',
};

/** Position of the parameter that says whether it removes itself; those without one never do. */
export const deletesItself: Readonly<Record<string, number>> = {
  'tempfile.NamedTemporaryFile': 7,
  'tempfile.TemporaryDirectory': 4,
};

/** Functions that remove what their first argument names, or move it away. */
export const removers: ReadonlySet<string> = new Set([
  'os.remove',
  'os.unlink',
  'os.rmdir',
  'os.removedirs',
  'os.rename',
  'os.renames',
  'os.replace',
  'shutil.rmtree',
  'shutil.move',
  'pathlib.Path.unlink',
  'pathlib.Path.rmdir',
  'send2trash.send2trash',
  'distutils.dir_util.remove_tree',
  'anyio.Path.unlink',
  'aiofiles.os.remove',
  'aiofiles.os.unlink',
  'aioshutil.rmtree',
]);

/** Those among them that put it somewhere else. */
export const movers: ReadonlySet<string> = new Set(['os.rename', 'os.renames', 'os.replace', 'shutil.move']);

/** Methods that remove what they are called on. */
export const removingMethods: ReadonlySet<string> = new Set(['unlink', 'rmdir', 'rmtree', 'cleanup', 'remove_p']);

/** Moves of a path, with one argument; a text's `replace` has two. */
export const movingMethods: ReadonlySet<string> = new Set(['rename', 'replace', 'move', 'move_into']);

/** What says by its name that it removes, of functions that are not the bot's own. */
export const soundsLikeRemoving =
  /(^|_)(clean|cleanup|delete|remove|unlink|rmtree|rmdir|purge|wipe|trash|erase|discard|dispose|apagar?|excluir?|deletar?|limpar?|remover?|eliminar?|borrar?)(_|$)/i;

/** Functions whose value is the same file under another guise. */
export const wrappers: ReadonlySet<string> = new Set([
  'str',
  'bytes',
  'tuple',
  'pathlib.Path',
  'pathlib.PurePath',
  'pathlib.PosixPath',
  'pathlib.WindowsPath',
  'anyio.Path',
  'os.fspath',
  'os.fsdecode',
  'os.fsencode',
  'os.path.abspath',
  'os.path.realpath',
  'os.path.normpath',
  'os.path.expanduser',
  'os.path.expandvars',
  'contextlib.closing',
  'cast',
  'typing.cast',
]);

/** Attributes and methods of a path or a file that name it as well. */
export const sameThing: ReadonlySet<string> = new Set([
  'name',
  'resolve',
  'absolute',
  'as_posix',
  'expanduser',
  'strip',
  'path',
  '__str__',
]);

/** Functions that go from what stands in a folder to the folder. */
export const upwards: ReadonlySet<string> = new Set(['os.path.dirname', 'os.path.split']);

/** Methods that put what they are given into something that holds many. */
export const collecting: ReadonlySet<string> = new Set([
  'append',
  'add',
  'extend',
  'insert',
  'put',
  'put_nowait',
  'push',
  'setdefault',
  'update',
  'appendleft',
]);

/** Functions that run others later or elsewhere: what they are given is out of sight. */
export const elsewhere: ReadonlySet<string> = new Set([
  'Thread',
  'Process',
  'Timer',
  'submit',
  'apply_async',
  'map',
  'partial',
  'run_in_executor',
  'to_thread',
  'setattr',
  'create_task',
]);

/** Calls that do not raise where anybody would count on it. */
export const harmless =
  /^(os\.(close|fspath|getpid|fdopen|path\.\w+)|str|int|len|bool|repr|tuple|list|dict|print|isinstance|hasattr|pathlib\.\w*Path|Path|tempfile\.\w+|time\.(time|monotonic|sleep)|logging\.\w+|log(ger|ging)?\.\w+|.+\.(close|joinpath|with_suffix|with_name|append|resolve|absolute|as_posix|format|strip|lower|upper|strftime|isoformat))$/;
