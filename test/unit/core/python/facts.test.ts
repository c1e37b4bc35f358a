import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPython } from '../../../../src/core/python/index.ts';

/** Imports and uses, in the order of the text. */
const imports = (text: string): string[] => {
  const python = readPython(text);
  return [...python.imports, ...python.uses]
    .sort((a, b) => a.start - b.start)
    .map(({ module, how, use }) => `${module}${how === 'static' ? '' : ` ${how}`}${use ? ' use' : ''}`);
};

const strings = (text: string): string[] =>
  readPython(text).strings.map(({ name, context, value }) => `${context} ${name}=${value}`);

const importCases: readonly (readonly [title: string, text: string, facts: string[]])[] = [
  ['plain', 'import a, b.c as d', ['a', 'b.c']],
  ['from, with an alias', 'from a.b import c as d', ['a.b.c']],
  ['a star', 'from a.b import *', ['a.b.*']],
  ['relative', 'from . import x\nfrom ..y import z\nfrom ... import w', ['.x', '..y.z', '...w']],
  ['over lines in brackets', 'from a import (\n  b,  # why\n  c as d,\n)', ['a.b', 'a.c']],
  ['with a continued line', 'import \\\n  a', ['a']],
  ['after semicolons', 'x = 1; import a; import b', ['a', 'b']],
  ['on the line of a header', 'if x: import a\nelse: import b\nwhile y: from c import d', ['a', 'b', 'c.d']],
  ['after a lambda in a header', 'if f(lambda: 1) or (lambda x: x): import a', ['a']],
  ['in a match', 'match x:\n  case 1: import a\n  case _:\n    import b', ['a', 'b']],
  ['match and case as names', 'match = 1\ncase: int = 2\nimport a', ['a']],
  [
    'in functions and classes',
    'def f():\n  import a\nclass C:\n  import b\n  async def g(self): import c',
    ['a', 'b', 'c'],
  ],
  ['half-typed: nothing yet', 'import\nfrom\nfrom a\nimport b', ['b']],
  ['half-typed: the module is plain already', 'from a import\nimport b.', ['a', 'b']],
  ['half-typed: an open bracket', 'from a import (b,\nimport c', ['a.b', 'c']],
  [
    'optional, by what the try catches',
    'try:\n  import a\nexcept ImportError:\n  import b',
    ['a optional', 'b optional'],
  ],
  ['optional, caught with others', 'try: import a\nexcept (KeyError, ModuleNotFoundError): pass', ['a optional']],
  ['not optional, as nothing catches it', 'try:\n  import a\nexcept KeyError:\n  pass', ['a']],
  ['not optional in a function that runs later', 'try:\n  def f():\n    import a\nexcept ImportError: pass', ['a']],
  [
    'optional only in its own try',
    'try:\n  import a\nexcept ImportError: pass\ntry:\n  import b\nfinally: pass',
    ['a optional', 'b'],
  ],
  [
    'type checking',
    'from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n  import a\nelse:\n  import b',
    ['typing.TYPE_CHECKING', 'a type-checking', 'b'],
  ],
  [
    'type checking by the module',
    'import typing as t\nif t.TYPE_CHECKING: import a',
    ['typing', 'typing.TYPE_CHECKING use', 'a type-checking'],
  ],
  [
    'type checking by a false flag of the file',
    'TYPE_CHECKING = False\nif TYPE_CHECKING: import a',
    ['a type-checking'],
  ],
  ['a flag nobody knows is no type checking', 'if TYPE_CHECKING: import a', ['a']],
  [
    'a flag set to true is no type checking',
    'import typing\ntyping.TYPE_CHECKING = True\nif typing.TYPE_CHECKING: import a',
    ['typing', 'typing.TYPE_CHECKING use', 'a'],
  ],
  [
    'a negated flag is no type checking',
    'from typing import TYPE_CHECKING\nif not TYPE_CHECKING: import a',
    ['typing.TYPE_CHECKING', 'a'],
  ],
  ['__import__', '__import__("a.b")', ['a.b dynamic']],
  ['importlib under an alias', 'import importlib as i\ni.import_module("a")', ['importlib', 'a dynamic']],
  [
    'import_module under an alias',
    'from importlib import import_module as m\nm(name="a", package=None)',
    ['importlib.import_module', 'a dynamic'],
  ],
  [
    'a name only run time knows',
    'import importlib\nimportlib.import_module(f"a.{b}")\n__import__(x)',
    ['importlib', 'null dynamic-unresolved', 'null dynamic-unresolved'],
  ],
  ['a name put together', '__import__("a" + b)\n__import__("a" "b")', ['null dynamic-unresolved', 'ab dynamic']],
  [
    'names put together from constants',
    'A = "a"\n__import__(A + ".b")\n__import__("c" + "d")',
    ['a.b dynamic', 'cd dynamic'],
  ],
  ['a name bound twice is no constant', 'A = "a"\nA = "b"\n__import__(A)', ['null dynamic-unresolved']],
  ['nor is a parameter', 'A = "a"\ndef f(A): __import__(A)', ['null dynamic-unresolved']],
  ['nor one bound by a loop', 'A = "a"\nfor A in b: __import__(A)', ['null dynamic-unresolved']],
  [
    'a relative name with its package',
    'import importlib\nimportlib.import_module(".b", "a")\nimportlib.import_module("..c", package="a.b")',
    ['importlib', 'a.b dynamic', 'a.c dynamic'],
  ],
  [
    'a relative name of the own package, or of one only run time knows',
    'import importlib\nimportlib.import_module(".b", __package__)\nimportlib.import_module(".b", p)',
    ['importlib', '.b dynamic', 'null dynamic-unresolved'],
  ],
  [
    'code in a literal',
    'exec("import a\\nfrom b import c as d\\nd.e()")',
    ['a dynamic', 'b.c dynamic', 'b.c.e dynamic use'],
  ],
  ['an expression in a literal', 'eval("__import__(\'a\').b")', ['a dynamic']],
  ['code in code in a literal', 'exec("exec(\'import a\')")', ['a dynamic']],
  ['compiled code', 'exec(compile("import a", "f", "exec"))', ['a dynamic']],
  ['methods of that name', 're.compile("import a")\nx.exec("import b")\nx.eval(y, eval=z)', []],
  ['code only run time knows', 'exec(x)\nmap(eval, y)', ['null dynamic-unresolved', 'null dynamic-unresolved']],
  ['compiled code only run time knows', 'compile(x)\nexec(compile(x))', ['null dynamic-unresolved']],
  [
    'a parameter of the same name is not the module',
    'import os, b\ndef f(os, *b, c): os.x(); b.y()\nasync def g(a, os: T): os.z()\nos.w()',
    ['os', 'b', 'os.w use'],
  ],
  ['nor in a function inside', 'import os\ndef f(os):\n    def g(): os.x()\n    return g', ['os']],
  ['nor is a variable of the function', 'import os\ndef f():\n    os.x()\n    if a: os = b\n    os.y()', ['os']],
  [
    'nor one of a loop, a with or an except',
    'import a, b, c\ndef f():\n    for x, a in y: a.x()\n    with z as b: b.x()\n    try: pass\n    except E as c: c.x()',
    ['a', 'b', 'c'],
  ],
  ['a parameter whose default is the module', 'import os\ndef f(os=os, *, b=1): os.x()', ['os', 'os.x use']],
  ['a parameter with another default', 'import os\ndef f(os=None): os.x()', ['os']],
  [
    'a variable that an import binds too, or that is the one outside',
    'import a, b\ndef f():\n    try: import a\n    except E: a = None\n    a.x()\ndef g():\n    global b\n    b = 1\n    b.y()',
    ['a', 'b', 'a', 'a.x use', 'b.y use'],
  ],
  [
    'variables of the file and of classes hide nothing',
    'import a, b\na = 1\na.x()\nclass C:\n    b = 1\n    def f(self): b.y()',
    ['a', 'b', 'a.x use', 'b.y use'],
  ],
  ['a default and a decorator are outside', 'import a\n@a.x\ndef f(a, b=a.y): pass', ['a', 'a.x use', 'a.y use']],
  ['a function of the caller is not eval', 'def f(eval, exec, __import__):\n    eval(x); exec(y); __import__(z)', []],
  ['a statement of Python 2', 'exec x in y\nexec "import a"', []],
  [
    'the builtins of every file',
    '__builtins__.__import__("a")\n__builtins__["eval"](x)\n__builtins__["len"](x)\ngetattr(__builtins__, "exec")("import b")',
    ['a dynamic', 'null dynamic-unresolved', 'builtins.len use', 'b dynamic'],
  ],
  [
    'builtins by its name',
    'import builtins as b\nb.exec("import a")\nb.__import__("c")',
    ['builtins', 'a dynamic', 'c dynamic'],
  ],
  [
    'runpy',
    'from runpy import run_module\nrun_module(mod_name="a")\nrun_module("b", {})',
    ['runpy.run_module', 'a dynamic', 'b dynamic'],
  ],
  ['lazy imports', 'lazy import a.b as c\nlazy from d import e\nc.f()', ['a.b', 'd.e', 'a.b.f use']],
  ['lazy as a name', 'lazy = 1\nlazy.a()\nimport b', ['b']],
  ['half-typed: a call', '__import__("a"\nimport b', ['b']],
  ['the import function handed on', 'f = __import__\nf("a")', ['null dynamic-unresolved']],
  ['an import inside an f-string', 'f"{__import__(\'a\')}"', ['a dynamic']],
  ['uses, each once', 'import x.y as z\nz.f()\nz.f()\nz.g.h(1)', ['x.y', 'x.y.f use', 'x.y.g.h use']],
  ['uses through the root name', 'import os.path\nos.path.join(os.sep)', ['os.path', 'os.path.join use', 'os.sep use']],
  ['uses of what a from import brought', 'from a import b\nb.c()', ['a.b', 'a.b.c use']],
  ['no use in being assigned to', 'import a\na.b = 1\na.b == 1', ['a', 'a.b use']],
  ['no use of another thing of that name', 'import a\nx.a.b()', ['a']],
  ['getattr with a constant', 'import os\ngetattr(os, "system")("ls")', ['os', 'os.system use']],
  ['strings and comments import nothing', '"import a"\n# import b\n"""\nimport c\n"""', []],
  ['compatibility letters', 'import ｏｓ', ['os']],
];

for (const [title, text, expected] of importCases) {
  test(`imports: ${title}`, () => assert.deepEqual(imports(text), expected));
}

const stringCases: readonly (readonly [title: string, text: string, facts: string[]])[] = [
  ['assignment', 'a = "x"', ['assignment a=x']],
  ['annotated', 'a: dict[str, int] = "x"', ['assignment a=x']],
  ['chained', 'a = b.c = "x"', ['attribute c=x', 'assignment a=x']],
  ['walrus', 'if (a := "x"): pass', ['assignment a=x']],
  ['unpacked', 'a, b.c = "x", "y"', ['assignment a=x', 'attribute c=y']],
  ['attribute', 'self.a = "x"', ['attribute a=x']],
  ['keyword', 'f(1, a="x", b=g(c="y"))', ['keyword a=x', 'keyword c=y']],
  ['dictionary', '{"a": "x", b: "y", 3: "z"}', ['dict a=x', 'dict b=y']],
  ['subscript', 'd["a"] = d[b] = "x"', ['subscript b=x', 'subscript a=x']],
  ['default', 'def f(p, a="x", *, b: str = "y"): pass', ['default a=x', 'default b=y']],
  ['default of a method that waits', 'async def f(a="x"): pass', ['default a=x']],
  ['comparison, both ways', 'a.b == "x" or "y" != c', ['comparison b=x', 'comparison c=y']],
  ['fallback of a look-up', 'os.getenv("A", "x")\nd.get("b", "y")', ['default A=x', 'default b=y']],
  [
    'fallback by or and else',
    'a = g("n") or "x"\nb = "y" if c else "z"',
    ['assignment a=x', 'assignment b=y', 'assignment b=z'],
  ],
  ['side by side, in brackets', 'a = ("x"\n  "y")', ['assignment a=xy']],
  ['encoded at once', 'a = "x".encode()', ['assignment a=x']],
  ['f-string without fields', 'a = f"x{{}}"', ['assignment a=x{}']],
  ['escapes and raw', String.raw`a = "\x41\u00e7\n"; b = r"\n"`, ['assignment a=Aç\n', 'assignment b=\\n']],
  ['not: put together', 'a = "x" + y\nb = "x%s" % y\nc = "x{}".format(y)\nd = f"x{y}"', []],
  ['not: an argument', 'a = f("x")\nb = ["x"]\nprint("y")', []],
  ['not: a slice', 'a["x":"y"]', []],
];

for (const [title, text, expected] of stringCases) {
  test(`strings: ${title}`, () => assert.deepEqual(strings(text), expected));
}

test('a declared encoding that hides code is a problem', () => {
  const hidden = (text: string): boolean => readPython(text).problems.some(({ hides }) => hides);
  assert.ok(hidden('# -*- coding: utf-7 -*-\n'));
  assert.ok(hidden('#!/usr/bin/env python\n# coding=unicode_escape\n'));
  assert.ok(!hidden('# -*- coding: utf-8 -*-\n'));
  assert.ok(!hidden('# coding: latin-1\n'));
  assert.ok(!hidden('x = 1\n# coding: utf-7\n'));
});
