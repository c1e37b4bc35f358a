/**
 * What a token is, more closely than its kind: an operator of one character is its character code, a longer one and a
 * hard keyword have a number of their own; every other token has the number of its kind.
 */
export const Word = {
  power: 128,
  floor: 129,
  left: 130,
  right: 131,
  less: 132,
  greater: 133,
  equal: 134,
  unequal: 135,
  arrow: 136,
  walrus: 137,
  ellipsis: 138,
  /** `+=` and all its kin. */
  augmented: 139,
  False: 150,
  None: 151,
  True: 152,
  and: 153,
  as: 154,
  assert: 155,
  async: 156,
  await: 157,
  break: 158,
  class: 159,
  continue: 160,
  def: 161,
  del: 162,
  elif: 163,
  else: 164,
  except: 165,
  finally: 166,
  for: 167,
  from: 168,
  global: 169,
  if: 170,
  import: 171,
  in: 172,
  is: 173,
  lambda: 174,
  nonlocal: 175,
  not: 176,
  or: 177,
  pass: 178,
  raise: 179,
  return: 180,
  try: 181,
  while: 182,
  with: 183,
  yield: 184,
} as const;

/** Operators of one character, by their character. */
export const Sign = {
  paren: 40,
  parenEnd: 41,
  star: 42,
  plus: 43,
  comma: 44,
  minus: 45,
  dot: 46,
  colon: 58,
  semicolon: 59,
  equals: 61,
  at: 64,
  bracket: 91,
  bracketEnd: 93,
  brace: 123,
  braceEnd: 125,
  tilde: 126,
  bang: 33,
} as const;

const firstKeyword = Word.False;

function slotOf(code: number, length: number): number {
  return code * 16 + length;
}

interface Keyword {
  readonly word: string;
  readonly number: number;
}

/** Keywords by their first character and length: nearly every slot holds none or one. */
const keywords: readonly (readonly Keyword[] | undefined)[] = (() => {
  const table: Keyword[][] = [];
  for (const [word, number] of Object.entries(Word)) {
    if (number < firstKeyword) continue;
    const slot = slotOf(word.charCodeAt(0), word.length);
    table[slot] = [...(table[slot] ?? []), { word, number }];
  }
  return Array.from({ length: 128 * 16 }, (_, slot) => table[slot]);
})();

/** Number of the keyword in `start..end`; `otherwise` when it is an ordinary name. */
export const keywordIn = (text: string, start: number, end: number, otherwise: number): number => {
  const length = end - start;
  const code = text.charCodeAt(start);
  if (length < 2 || length > 8 || code > 121) return otherwise;
  const candidates = keywords[slotOf(code, length)];
  if (candidates === undefined) return otherwise;
  for (let i = 0; i < candidates.length; i++) {
    const { word, number } = candidates[i] as Keyword;
    if (text.startsWith(word, start)) return number;
  }
  return otherwise;
};
