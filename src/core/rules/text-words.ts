/** What a text holds of the words that rules wait for. */
export interface TextWords {
  /** False when none of these is in the text, in whatever case. Only of words that a rule names in `speaks` or `words`. */
  hasAny(words: readonly string[]): boolean;
  /** Where words stand that a credential may begin with: for the rule that looks for these. */
  readonly tokens: readonly number[];
}

/** Of a text in which nobody has looked: all may be there. */
export const unsearched: TextWords = { hasAny: () => true, tokens: [] };

/** A short word where a name or a word may begin with it: by itself it is in many others. */
export const beginning = (word: string): readonly string[] =>
  [...' \t\n\r"\'`.,;:=([{+-*/%!<>&|^~@_$#\\'].map((before) => before + word);
