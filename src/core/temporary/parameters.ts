import { nameAt, wordAt } from '../python/code.ts';
import type { FunctionFact } from '../python/functions.ts';
import { Sign } from '../python/lexer/words.ts';
import { isParameter } from '../python/shadows.ts';
import type { Statement } from '../python/statements.ts';
import type { Parameter } from './model.ts';
import { qualified, type Reader } from './reader.ts';
import { trackOf } from './track.ts';
import { newTracking } from './tracking.ts';

/** The parameters with which functions of a file do more than use them. */
export const parametersIn = (reader: Reader): readonly Parameter[] =>
  reader.python.functions.flatMap((fact) => (fact.kind === 'function' ? parametersOf(reader, fact) : []));

const parametersOf = (reader: Reader, fact: FunctionFact): readonly Parameter[] => {
  const within = qualified(fact);
  return namesOf(reader, fact).flatMap((name, position) => {
    if (name === '' || name === 'self' || name === 'cls') return [];
    const tracking = newTracking(reader, fact, -1);
    tracking.names.add(name);
    const track = trackOf(tracking);
    const says = track.without !== 'left' || track.with !== 'left' || track.keys.length > 0;
    return says ? [{ within, name, position, track }] : [];
  });
};

/** The parameters by position as a caller counts them: what a method is called on is none. */
const namesOf = ({ python }: Reader, { statement, block, within }: FunctionFact): readonly string[] => {
  const { code, statements } = python.source;
  const { first, end } = statements[statement] as Statement;
  const names: string[] = [];
  for (let t = first; t < end; t++) {
    // `*names` and `**names` stand for others than the one at their position.
    if (!isParameter(code, block, t)) continue;
    names.push(wordAt(code, t - 1) === Sign.star ? '' : nameAt(code, t));
  }
  const isMethod = within?.kind === 'class' && (names[0] === 'self' || names[0] === 'cls');
  return isMethod ? names.slice(1) : names;
};
