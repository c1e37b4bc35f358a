import { general, optionHelp, verbHelp } from './messages/help.en.ts';
import { type OptionSpec, optionTable } from './options.ts';
import { type VerbName, verbNames, verbOf } from './verbs.ts';

/** What `--help` prints: all verbs in a few lines, those that share a first word, or one with its options and examples. */
export const helpText = (verb: VerbName | null, group?: string): string => {
  if (verb !== null) return verbPage(verb);
  return group === undefined ? overview() : groupPage(group);
};

const verbLines = (names: readonly VerbName[]): string[] => {
  const width = Math.max(...names.map((name) => name.length)) + 2;
  return names.map((name) => `  ${name.padEnd(width)}${verbHelp[name].summary}`);
};

const groupPage = (group: string): string => {
  const names = verbNames.filter((name) => name.startsWith(`${group} `));
  return `${[general.groupUsage(group), '', ...verbLines(names)].join('\n')}\n`;
};

const overview = (): string => {
  return `${[general.intro, '', general.usage, '', ...verbLines(verbNames), '', general.examples, '', general.exit].join('\n')}\n`;
};

const verbPage = (verb: VerbName): string => {
  const page = verbHelp[verb];
  const options = verbOf(verb).options.map((name) => {
    const spec: OptionSpec = optionTable[name];
    const value = spec.optional ? `[=${spec.value}]` : spec.value ? ` ${spec.value}` : '';
    return [`--${name}${value}`, page.options?.[name] ?? optionHelp[name]] as const;
  });
  const width = Math.min(30, Math.max(0, ...options.map(([flag]) => flag.length)) + 2);
  const optionLines = options.map(([flag, text]) =>
    flag.length < width ? `  ${flag.padEnd(width)}${text}` : `  ${flag}\n  ${' '.repeat(width)}${text}`,
  );
  return `${[
    `botyard ${verb} ${page.words}`.trimEnd(),
    '',
    page.text,
    ...(optionLines.length > 0 ? ['', general.options, ...optionLines] : []),
    '',
    general.examplesTitle,
    ...page.examples.map((example) => `  ${example}`),
  ].join('\n')}\n`;
};
