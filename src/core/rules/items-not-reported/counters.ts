import { scopeAt } from '../../duties/ways.ts';
import { isName, nameAt, wordAt } from '../../python/code.ts';
import type { CallFact, PythonFile } from '../../python/index.ts';
import { Sign, Word } from '../../python/lexer/words.ts';
import type { Block, Statement } from '../../python/statements.ts';
import { namePartsOf } from '../name-parts.ts';

/** Names that count what a run went through. */
export interface Counters {
  readonly processed: string;
  readonly failed: string;
}

/** English, Portuguese. */
const processedWords = new Set(
  `processed done ok success successes successful succeeded completed processado processados processada processadas sucesso
  sucessos feito feitos feita feitas tratado tratados tratada tratadas concluido concluidos concluida concluidas`.split(
    /\s+/,
  ),
);
const failedWords = new Set(
  'failed failure failures fail fails error errors erro erros falha falhas falhou falhados rejected rejeitado rejeitados'.split(
    ' ',
  ),
);

/**
 * The two counters of the function that ends the task, both begun with a figure where the call surely sees them and counted
 * up somewhere; null when there are not exactly these two.
 */
export const countersBefore = ({ source }: PythonFile, call: CallFact): Counters | null => {
  const { code, statements } = source;
  const here = statements[call.statement] as Statement;
  const scope = scopeAt(here);
  const begun = new Set<string>();
  const counted = new Set<string>();
  for (const statement of statements.slice(0, call.statement)) {
    const { first, end, block } = statement;
    if (!isName(code, first) || scopeAt(statement) !== scope) continue;
    const isBegun = wordAt(code, first + 1) === Sign.equals && end - first === 3 && isZero(source, first + 2);
    if (isBegun && isInside(here.block, block)) begun.add(nameAt(code, first));
    if (wordAt(code, first + 1) === Word.augmented) counted.add(nameAt(code, first));
  }
  const names = [...begun].filter((name) => counted.has(name));
  const [processed, ...others] = names.filter((name) => isSaid(name, processedWords) && !isSaid(name, failedWords));
  const [failed, ...more] = names.filter((name) => isSaid(name, failedWords) && !isSaid(name, processedWords));
  if (processed === undefined || failed === undefined || others.length + more.length > 0) return null;
  return { processed, failed };
};

const isZero = ({ code }: PythonFile['source'], t: number): boolean =>
  code.ends[t] === (code.starts[t] as number) + 1 && code.text.charAt(code.starts[t] as number) === '0';

const isInside = (block: Block, outer: Block): boolean => {
  for (let b: Block | null = block; b !== null; b = b.parent) if (b === outer) return true;
  return false;
};

const isSaid = (name: string, words: ReadonlySet<string>): boolean => namePartsOf(name).some((word) => words.has(word));
