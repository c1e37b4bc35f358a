import { namePartsOf } from '../name-parts.ts';

/** Names that hold data of a person, in English and Portuguese; the policy may list more. */
const known = [
  'cpf',
  'rg',
  'cnh',
  'ssn',
  'cvv',
  'pis',
  'passport',
  'passaporte',
  'card_number',
  'numero_cartao',
  'birth_date',
  'date_of_birth',
  'data_nascimento',
  'data_de_nascimento',
  'nome_mae',
  'nome_da_mae',
].map(namePartsOf);

/** Words behind a name that say the value is only about such data. */
const about = new Set(
  'count total column col field label list file path valid regex pattern mask masked mascarado hash hashed id index idx warning error exception'.split(
    ' ',
  ),
);

/** True when the last words of a name are those of one that is known, or that the policy lists. */
export const isPersonal = (name: string, listed: readonly string[]): boolean => {
  const parts = namePartsOf(name.slice(name.lastIndexOf('.') + 1));
  const last = parts.at(-1);
  if (last === undefined || about.has(last)) return false;
  return [...known, ...listed.map(namePartsOf)].some((wanted) => holds(parts, wanted));
};

/** `cliente_cpf` and `cpf_cliente` hold `cpf`, and so do `cpfs`. */
const holds = (parts: readonly string[], wanted: readonly string[]): boolean => {
  if (wanted.length === 0 || parts.some((part) => about.has(part))) return false;
  for (let i = 0; i + wanted.length <= parts.length; i++)
    if (wanted.every((word, k) => parts[i + k] === word || (k === wanted.length - 1 && parts[i + k] === `${word}s`)))
      return true;
  return false;
};
