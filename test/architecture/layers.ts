/** The house, as one table. Everything the architecture test forbids is derived from it. */
export interface Layer {
  /** Layers of `src` it may use, besides itself. */
  readonly uses: readonly string[];
  /** Packages from outside. */
  readonly packages: readonly string[];
  /** `*` is all of Node's own modules. */
  readonly node: '*' | readonly string[];
}

export const layers = {
  core: { uses: [], packages: ['yaml', 'zod'], node: [] },
  signing: { uses: ['core'], packages: [], node: ['crypto'] },
  // Files and root certificates for private CAs.
  http: { uses: ['core'], packages: ['undici'], node: ['fs/promises', 'tls'] },
  templates: { uses: ['core', 'signing'], packages: [], node: [] },
  workspace: { uses: ['core', 'signing'], packages: ['fflate'], node: '*' },
  maestro: { uses: ['core', 'http'], packages: ['zod'], node: [] },
  launch: { uses: ['core', 'maestro', 'workspace'], packages: ['zod'], node: '*' },
  orchestrator: {
    uses: ['core', 'signing', 'http', 'workspace', 'maestro'],
    packages: ['hono', '@hono/node-server', 'zod'],
    node: '*',
  },
  lifecycle: { uses: ['core', 'signing', 'http', 'templates', 'workspace', 'maestro'], packages: [], node: [] },
  protocol: { uses: ['core'], packages: [], node: [] },
  'language-server': {
    uses: ['core', 'workspace', 'protocol'],
    packages: ['vscode-languageserver', 'vscode-languageserver-textdocument'],
    node: '*',
  },
  cli: {
    uses: ['core', 'signing', 'http', 'templates', 'workspace', 'maestro', 'launch', 'orchestrator', 'lifecycle'],
    packages: ['zod'],
    node: '*',
  },
  extension: {
    uses: ['core', 'http', 'templates', 'workspace', 'maestro', 'launch', 'lifecycle', 'protocol'],
    packages: ['vscode', 'vscode-languageclient', '@vscode/l10n'],
    node: '*',
  },
} as const satisfies Record<string, Layer>;

export type LayerName = keyof typeof layers;

/** The only files of a folder that another folder may name. The last is for a program that has loaded nothing else yet. */
export const frontDoors = [
  '^src/[^/]+/index\\.ts$',
  '^src/orchestrator/runner/index\\.ts$',
  '^src/workspace/user-folders\\.ts$',
];
