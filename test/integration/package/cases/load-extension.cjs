// Loads the extension that is named and activates it with an editor that does nothing; prints what that loaded.
const Module = require('node:module');

const names =
  'CancellationError CancellationTokenSource CodeAction CodeLens CompletionItem ConfigurationTarget Diagnostic DiagnosticSeverity Disposable EventEmitter FileType LanguageStatusSeverity LogLevel Position ProgressLocation QuickInputButtons QuickPickItemKind Range RelativePattern Selection StatusBarAlignment ThemeColor ThemeIcon TreeItem TreeItemCollapsibleState Uri ViewColumn WorkspaceEdit commands env extensions l10n languages version window workspace';

/** Anything: it can be called, made, read and waited for, and is nothing. */
const anything = () =>
  new Proxy(function () {}, {
    get: (target, key) => {
      if (key === 'then') return undefined;
      if (key === Symbol.toPrimitive) return () => '';
      if (key === Symbol.iterator) return function* () {};
      if (key === 'flatMap' || key === 'map' || key === 'filter') return () => [];
      return key === 'prototype' ? target.prototype : anything();
    },
    set: () => true,
    apply: () => anything(),
    construct: () => anything(),
  });
const editor = Object.fromEntries(names.split(' ').map((name) => [name, anything()]));

const files = {};
const builtins = new Set();
const load = Module._load;
Module._load = function (name, ...rest) {
  if (name === 'vscode') return editor;
  if (Module.isBuiltin(name)) builtins.add(name);
  return load.call(this, name, ...rest);
};
const compile = Module.prototype._compile;
Module.prototype._compile = function (text, path) {
  files[path] = Buffer.byteLength(text);
  return compile.call(this, text, path);
};
const { activate } = require(process.argv[2]);
Promise.resolve(activate(anything())).then(() => {
  console.log(JSON.stringify({ files, builtins: [...builtins] }));
  process.exit(0);
});
