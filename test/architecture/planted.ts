import { type Layer, layers } from './layers.ts';

/** A file that breaks one rule. */
export interface Planted {
  readonly rule: string;
  readonly path: string;
  readonly text: string;
}

const names = Object.keys(layers);

/** For each layer: one it must not use, a package it must not use, and Node where it may not. */
const perLayer = Object.entries<Layer>(layers).flatMap(([name, { uses, node }]): Planted[] => {
  const other = names.find((candidate) => candidate !== name && !uses.includes(candidate));
  const plant = (rule: string, file: string, text: string): Planted => ({
    rule: `${name}-${rule}`,
    path: `src/${name}/planted-${file}.ts`,
    text,
  });
  return [
    ...(other === undefined ? [] : [plant('uses-its-layers', 'layer', `import '../${other}/index.ts';\n`)]),
    plant('uses-its-packages', 'package', "import 'typescript';\n"),
    ...(node === '*' ? [] : [plant('knows-no-platform', 'platform', "import 'node:child_process';\n")]),
  ];
});

export const planted: readonly Planted[] = [
  ...perLayer,
  { rule: 'front-door-only', path: 'src/cli/planted-deep.ts', text: "import '../core/failure.ts';\n" },
  { rule: 'leaving-is-visible', path: 'src/cli/planted-relative.ts', text: "import '../core/index.ts';\n" },
  { rule: 'no-rings', path: 'src/core/planted-ring-a.ts', text: "import './planted-ring-b.ts';\n" },
  {
    rule: 'vscode-only-in-extension',
    path: 'src/core/planted-vscode.ts',
    text: "import type { Uri } from 'vscode';\nexport type X = Uri;\n",
  },
  {
    rule: 'adapters-do-not-meet',
    path: 'src/orchestrator/dispatch/planted-adapter.ts',
    text: "import '../records/planted-store.ts';\n",
  },
  {
    rule: 'adapters-do-not-meet',
    path: 'src/orchestrator/records/planted-store.ts',
    text: "import '../dispatch/planted-adapter.ts';\n",
  },
  {
    rule: 'product-ignores-tests',
    path: 'src/cli/planted-test.ts',
    text: "import '../../test/planted.ts';\n",
  },
  { rule: 'product-ignores-tests', path: 'src/cli/planted-script.ts', text: "import '../../scripts/planted.ts';\n" },
  { rule: 'named-in-package-json', path: 'src/cli/planted-brought.ts', text: "import 'semver';\n" },
  { rule: 'resolves', path: 'src/cli/planted-nowhere.ts', text: "import './nowhere.ts';\n" },
];

/** What planted files lead to, or the way back. */
export const targets: readonly Omit<Planted, 'rule'>[] = [
  { path: 'src/core/planted-ring-b.ts', text: "import './planted-ring-a.ts';\n" },
  { path: 'test/planted.ts', text: 'export {};\n' },
  { path: 'scripts/planted.ts', text: 'export {};\n' },
];
