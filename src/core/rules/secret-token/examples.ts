/** Values that show a form and open nothing: what documentation, templates and tests write in place of a credential. */
export const isExample = (value: string, beginning = ''): boolean => {
  const body = value.slice(beginning.length);
  return (
    said.test(value) ||
    /([^Aa])\1{7}|([xX*0.#])\2{4}/.test(body) ||
    /[{}<>$]|%[A-Za-z_]+%/.test(body) ||
    inOrder(body) * 5 >= body.length * 2 ||
    isRepeated(body) ||
    /(?:deadbeef){2}/i.test(body)
  );
};

/** Words that nobody finds in random characters. */
const said =
  /example|sample|dummy|place_?holder|change_?me|redacted|your[-_]?(?:token|key|secret|api)|not[-_]?a?[-_]?real|fake/i;

/** How many characters stand in runs like `12345` or `abcde`, up or down. */
const inOrder = (text: string): number => {
  let all = 0;
  let run = 1;
  let step = 0;
  for (let i = 1; i <= text.length; i++) {
    const next = text.charCodeAt(i) - text.charCodeAt(i - 1);
    if (next === step && (step === 1 || step === -1)) run++;
    else {
      if (run >= 5) all += run;
      run = next === 1 || next === -1 ? 2 : 1;
      step = next;
    }
  }
  return all;
};

/** A short piece over and over. */
const isRepeated = (text: string): boolean => {
  for (let length = 1; length <= 12 && length * 3 <= text.length; length++) {
    let i = length;
    while (i < text.length && text.charCodeAt(i) === text.charCodeAt(i - length)) i++;
    if (i === text.length) return true;
  }
  return false;
};

/** Shannon entropy in bits a character. */
export const entropyOf = (text: string): number => {
  const counts = new Map<string, number>();
  for (const c of text) counts.set(c, (counts.get(c) ?? 0) + 1);
  let bits = 0;
  for (const n of counts.values()) bits -= (n / text.length) * Math.log2(n / text.length);
  return bits;
};
