import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lex } from '../../../../src/core/python/lexer/lexer.ts';
import { Kind } from '../../../../src/core/python/lexer/tokens.ts';

const names = Object.fromEntries(Object.entries(Kind).map(([name, kind]) => [kind, name]));

/** Tokens as `kind:text`, line ends and the end left out unless asked for. */
const shown = (text: string, all = false): string => {
  const { code: tokens } = lex(text);
  const rows: string[] = [];
  for (let i = 0; i < tokens.count; i++) {
    const kind = names[tokens.kinds[i] as number] ?? '?';
    if (!all && (kind === 'end' || kind === 'newline')) continue;
    const plain = kind === 'name' || kind === 'op' || kind === 'number';
    rows.push(`${plain ? '' : `${kind}:`}${text.slice(tokens.starts[i], tokens.ends[i])}`);
  }
  return rows.join(' ').replaceAll('\n', '\\n').replaceAll('\r', '\\r');
};

const hides = (text: string): boolean[] => lex(text).problems.map((problem) => problem.hides);

const cases: readonly (readonly [title: string, text: string, tokens: string])[] = [
  ['operators are as long as they can be', 'a**=b//c->d:=e...f!=g', 'a **= b // c -> d := e ... f != g'],
  [
    'numbers end where Python ends them',
    '0xFFor 1_000.5e-3j 1if 1..real .5 1e',
    '0xFF or 1_000.5e-3j 1 if 1. . real .5 1 e',
  ],
  ['all string prefixes', 'r"a" Rb\'b\' u"c" BR"d"', 'string:r"a" string:Rb\'b\' string:u"c" string:BR"d"'],
  ['a name before a quote is no prefix', 'bar"a"', 'bar string:"a"'],
  ['escaped quotes stay inside', String.raw`'a\'b' "\\"`, String.raw`string:'a\'b' string:"\\"`],
  ['triple quotes hold quotes and lines', '"""a"b\nc"""', 'string:"""a"b\\nc"""'],
  ['fields of an f-string are code', 'f"a{b}c"', 'fStart:f" fMiddle:a { b } fMiddle:c fEnd:"'],
  ['doubled braces are text', 'f"{{a}}{b}"', 'fStart:f" fMiddle:{{a}} { b } fEnd:"'],
  ['a field may hold the quotes of its string', 'f"{d["k"]}"', 'fStart:f" { d [ string:"k" ] } fEnd:"'],
  ['f-strings nest', 'f"{f"{f"{1}"}"}"', 'fStart:f" { fStart:f" { fStart:f" { 1 } fEnd:" } fEnd:" } fEnd:"'],
  ['formats hold fields', 'f"{x:>{w}.2f}"', 'fStart:f" { x : fMiddle:> { w } fMiddle:.2f } fEnd:"'],
  ['conversions and self-documenting fields', 'f"{x!r} {y=}"', 'fStart:f" { x ! r } fMiddle:  { y = } fEnd:"'],
  ['a colon of a field starts its format even before =', 'f"{x:=5}"', 'fStart:f" { x : fMiddle:=5 } fEnd:"'],
  ['a walrus in brackets of a field is one', 'f"{(x:=5)}"', 'fStart:f" { ( x := 5 ) } fEnd:"'],
  ['a named character is no field', String.raw`f"\N{DASH}{x}"`, String.raw`fStart:f" fMiddle:\N{DASH} { x } fEnd:"`],
  ['a backslash does not save a brace', String.raw`f"\{x}"`, String.raw`fStart:f" fMiddle:\ { x } fEnd:"`],
  ['t-strings are read like f-strings', 't"{x}" rt\'{y}\'', 'fStart:t" { x } fEnd:" fStart:rt\' { y } fEnd:\''],
  ['an f-string over lines', 'f"""a\n{b\n}"""', 'fStart:f""" fMiddle:a\\n { b } fEnd:"""'],
  ['identifiers beyond ASCII', 'ação = 变量 + 𝔘', 'ação = 变量 + 𝔘'],
  ['a byte order mark is no token', '\ufeffx', 'x'],
  ['a backslash joins lines', 'a \\\n b \\\r\n c', 'a b c'],
  ['comments run to the line end', 'a # b "c\nd', 'a d'],
  ['indents and dedents', 'if a:\n  b\n  if c:\n\td\ne', 'if a : indent:   b if c : indent:\t d dedent: dedent: e'],
  ['blank and comment lines do not dedent', 'if a:\n  b\n\n# c\n  d', 'if a : indent:   b d dedent:'],
  ['a form feed starts the column anew', 'if a:\n    b\n\f    c', 'if a : indent:     b c dedent:'],
];

for (const [title, text, expected] of cases) {
  test(`${title}: ${JSON.stringify(text)}`, () => {
    assert.equal(shown(text), expected);
    assert.deepEqual(hides(text), []);
  });
}

test('line ends of all three systems end statements', () => {
  assert.equal(shown('a\nb\r\nc\rd', true), 'a newline:\\n b newline:\\r\\n c newline:\\r d newline: end:');
});

test('a line end in brackets ends nothing', () => {
  assert.equal(shown('f(\na)', true), 'f ( a ) newline: end:');
});

const broken: readonly (readonly [title: string, text: string, tokens: string, hides: boolean[]])[] = [
  ['a string without its quote ends with its line', 'a = "b\nc', 'a = error:"b c', [false]],
  ['an f-string without its quote ends with its line', 'f"a\nb', 'fStart:f" error:a b', [false]],
  ['a triple-quoted string that never ends hides the rest', 'a\n"""b\nimport c', 'a error:"""b\\nimport c', [true]],
  ['so does an f-string', 'f"""b\nimport c', 'fStart:f""" error:b\\nimport c', [true]],
  ['an open bracket ends before an import', 'f(a,\nimport b', 'f ( a , import b', [false]],
  ['and before a from import', 'x = [\nfrom a.b import c', 'x = [ from a . b import c', [false]],
  [
    'and before a definition',
    'x = {\n  async def f(): pass',
    'x = { indent:   async def f ( ) : pass dedent:',
    [false],
  ],
  [
    'an f-string whose field is open ends at its line',
    'f"{a["b}"\nimport c',
    'fStart:f" { a [ error:"b}" import c'.replace('error:"b}"', 'string:"b}"'),
    [false],
  ],
  ['a closer that closes nothing is passed', 'a)\nimport b', 'a ) import b', [false]],
  ['the wrong closer closes what it can', '(a[b)\nimport c', '( a [ b ) import c', [false]],
  ['a character of no token is passed', 'a ? b $', 'a error:? b error:$', [false, false]],
  ['a dedent to no column is passed', 'if a:\n    b\n  c\nd', 'if a : indent:     b dedent: c d', [false]],
];

for (const [title, text, expected, problems] of broken) {
  test(`${title}: ${JSON.stringify(text)}`, () => {
    assert.equal(shown(text), expected);
    assert.deepEqual(hides(text), problems);
  });
}

test('yield from over lines in brackets is no import', () => {
  assert.deepEqual(hides('x = (yield\n from a)\n'), []);
});
