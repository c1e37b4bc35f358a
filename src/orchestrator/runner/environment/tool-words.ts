/** Said before a tool starts, which may then be silent for seconds. */
export const beginning = (tool: 'uv' | 'venv', requirements: number): string => {
  const means = tool === 'uv' ? 'uv' : requirements === 0 ? 'venv' : 'venv and pip';
  const asked = requirements === 0 ? 'no requirements' : `${requirements} requirement${requirements === 1 ? '' : 's'}`;
  return `Making the environment (${means}, ${asked}) …`;
};

/** What a person wants to see while pip or uv works: one short line a step; null for a line that says nothing new. */
export const progressOf = (line: string): string | null => {
  for (const [pattern, words] of STEPS) {
    const found = pattern.exec(line);
    if (found) return words(...found.slice(1));
  }
  return null;
};

type Words = (...parts: string[]) => string;

/** The first that fits counts. What fits none is kept for the case that the tool fails. */
const STEPS: readonly (readonly [RegExp, Words])[] = [
  [/^\s*Downloading (\S+)(?: (\([^)]*\)))?$/, (file, size) => `Downloading ${distributionOf(file)}${after(size)}`],
  [/^\s*Using cached (\S+)/, (file) => `Downloaded before: ${distributionOf(file)}`],
  [/^Processing (\S+)/, (file) => `Found here: ${distributionOf(file)}`],
  [/^\s*Building wheel for (\S+).*: started$/, (name) => `Building ${name}`],
  [/looking at multiple versions of (\S+)/, (name) => `Trying other versions of ${name}`],
  [
    /^WARNING: Retrying .*?: ([^:]*?)'\)?': (\/\S+)$/,
    (why) => `The package index does not answer (${why}); trying again`,
  ],
  [/^Installing collected packages: (.+)$/, (names) => `Installing ${counted(names)}`],
  [
    /^Successfully installed (.+)$/,
    (names) => `Installed ${names.replace(/(\S+)-(\S+)/g, '$1 $2,').replace(/,$/, '')}`,
  ],
  // uv
  [/^((?:Resolved|Prepared|Installed) \d+ packages? .*)$/, (all) => all],
  [/^\s+\+ (\S+)==(\S+)$/, (name, version) => `Installed ${name} ${version}`],
];

const after = (size: string | undefined): string => (size ? ` ${size}` : '');

const counted = (names: string): string => {
  const count = names.split(',').length;
  return `${count} ${count === 1 ? 'distribution' : 'distributions'}`;
};

/** `requests-2.34.2-py3-none-any.whl` → `requests 2.34.2`; a file of another form stands as it is. */
const distributionOf = (path: string | undefined): string => {
  const file = path?.slice(path.lastIndexOf('/') + 1) ?? '';
  const wheel = /^([^-]+)-([^-]+)-.*\.whl(?:\.metadata)?$/.exec(file);
  const source = /^(.+)-(\d[^-]*?)\.(?:tar\.\w+|zip)$/.exec(file);
  const [, name, version] = wheel ?? source ?? [];
  return name === undefined ? file : `${name} ${version}`;
};

/** pip lists every version there is: of many, the newest few say what a person looks for. */
const MOST_VERSIONS = 5;

/** A long list of versions, shortened to its newest. */
export const withFewVersions = (line: string): string =>
  line.replace(/\(from versions: ([^)]*)\)/, (all, list: string) => {
    const versions = list.split(', ');
    return versions.length <= MOST_VERSIONS ? all : `(from versions: …, ${versions.slice(-MOST_VERSIONS).join(', ')})`;
  });

/** What pip or uv said was wrong, in their own words, and first of all that it never reached its index. */
export const causeOf = (lines: readonly string[], code: number | null): string => {
  const all = [
    ...unreached(lines),
    ...said(lines).map((line) => withFewVersions(line.replace(/^(ERROR|error): /, ''))),
  ];
  return all.join('; ').replace(/[.\s]+$/, '') || `ended with code ${code}`;
};

/** pip marks each line of an error; uv begins one, and what follows belongs to it. */
const said = (lines: readonly string[]): readonly string[] => {
  const byPip = lines.filter((line) => /^\s*(ERROR|FATAL)\b/.test(line));
  if (byPip.length > 0) return byPip.map((line) => line.trim());
  const marked = lines.findIndex((line) => /^\s*(×|error:)/.test(line));
  return (marked >= 0 ? lines.slice(marked) : lines.slice(-5)).map((line) => line.trim());
};

/** pip ends with "no matching distribution" when it could not connect: the warnings before it have the reason. */
const unreached = (lines: readonly string[]): readonly string[] => {
  for (const line of lines) {
    const [, why] = /^WARNING: Retrying .*?: ([^:]*?)'\)?': \/\S+$/.exec(line) ?? [];
    if (why !== undefined) return [`the package index could not be reached (${why})`];
  }
  return [];
};
