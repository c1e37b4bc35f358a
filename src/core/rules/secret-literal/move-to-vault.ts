import type { Fix, TextEdit } from '../../bot.ts';
import type { StringFact } from '../../python/index.ts';
import { parsePython } from '../../python/read.ts';
import { namePartsOf } from '../name-parts.ts';
import type { RuleInput } from '../rule.ts';
import { sdkIn } from './sdk.ts';

/** The key a secret gets in the vault: its name in the code, as words. */
export const vaultKey = (name: string): string => namePartsOf(name).join('_') || 'secret';

/**
 * Rewrites the literal to a look-up in the vault. Where the literal stands is said in `data`, so that a front end may
 * read the value from the text it has, and store it once the user agrees.
 */
export const moveToVault = (fact: StringFact, name: string, input: RuleInput): Fix => {
  const { text } = input.file;
  const [label, key] = [input.bot.id, vaultKey(name)];
  const sdk = sdkIn(parsePython(text), text, fact.start);
  const bytes = /^[a-z]*b/i.test(text.slice(fact.start, fact.end)) && /^[a-zA-Z]/.test(text.charAt(fact.start));
  const call = `${sdk.name}.get_credential(${quote(label)}, ${quote(key)})${bytes ? '.encode()' : ''}`;
  const replace: TextEdit = { start: fact.start, end: fact.end, newText: call };
  return {
    kind: 'move-to-vault',
    data: { label, key, literalStart: fact.start, literalEnd: fact.end, name },
    edits: sdk.insert === null ? [replace] : [sdk.insert, replace],
  };
};

const quote = (value: string): string => `"${value.replace(/[\\"]/g, '\\$&')}"`;
