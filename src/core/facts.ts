import type { Bot } from './bot.ts';
import { type BotImports, botImports } from './distributions/index.ts';
import type { Policy } from './policy/policy.ts';
import { type ImportFact, readPython } from './python/index.ts';
import { lineStarts, placeOf } from './text/lines.ts';

/** The `facts` JSON: what each file of a bot imports, and where that leads. */
export interface FactsJson {
  readonly schema: 1;
  readonly files: readonly { readonly path: string; readonly imports: readonly ImportJson[] }[];
}

export interface ImportJson {
  readonly module: string | null;
  readonly line: number;
  readonly column: number;
  readonly how: ImportFact['how'];
  readonly origin: 'stdlib' | 'first-party' | 'third-party' | 'unknown';
  readonly distributions: readonly string[];
  readonly use?: true;
}

/** What is known of a bot's imports, for machines. */
export const botFacts = (bot: Bot, policy: Policy): FactsJson => {
  const imports = botImports(bot, policy);
  const paths = [...bot.files.keys()].filter((path) => /\.pyw?$/i.test(path)).sort();
  return {
    schema: 1,
    files: paths.flatMap((path) => {
      const file = bot.files.get(path);
      return file && 'text' in file ? [{ path, imports: importsOf(path, file.text, imports) }] : [];
    }),
  };
};

const importsOf = (path: string, text: string, imports: BotImports): readonly ImportJson[] => {
  const lines = lineStarts(text);
  const python = readPython(text);
  const facts = [...python.imports, ...python.uses].sort((a, b) => a.start - b.start);
  return facts.map((fact) => {
    const { line, column } = placeOf(path, lines, fact);
    const { origin, distributions } =
      fact.module === null ? { origin: 'unknown' as const, distributions: [] } : imports.resolve(fact.module, path);
    return {
      module: fact.module,
      line,
      column,
      how: fact.how,
      origin,
      distributions,
      ...(fact.use ? { use: true as const } : {}),
    };
  });
};
