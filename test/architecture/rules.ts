import type { IForbiddenRuleType } from 'dependency-cruiser';
import { frontDoors, type Layer, layers } from './layers.ts';

const error = 'error' as const;
const alternatives = (names: readonly string[]): string => names.map((name) => name.replace(/\//g, '\\/')).join('|');

/** `vscode` resolves to its types, so the plain name never matches. */
const vscode = '(?:^|/)(?:@types/)?vscode(?:$|/)';
const packagePath = (name: string): string =>
  name === 'vscode' ? vscode : `(?:^|/)node_modules/(?:@types/)?${name}(?:$|/)`;

const layerRules = Object.entries<Layer>(layers).flatMap(([name, { uses, packages, node }]): IForbiddenRuleType[] => [
  {
    name: `${name}-uses-its-layers`,
    comment: `src/${name} may use ${uses.join(', ') || 'no other layer'}`,
    severity: error,
    from: { path: `^src/${name}/` },
    to: { path: '^src/', pathNot: `^src/(?:${alternatives([name, ...uses])})/` },
  },
  {
    name: `${name}-uses-its-packages`,
    comment: `src/${name} may use ${packages.join(', ') || 'no package'}`,
    severity: error,
    from: { path: `^src/${name}/` },
    to: {
      path: '(?:^|/)node_modules/|^vscode$',
      ...(packages.length > 0 && { pathNot: packages.map(packagePath) }),
    },
  },
  ...(node === '*' ? [] : [platformRule(name, node)]),
]);

function platformRule(name: string, allowed: readonly string[]): IForbiddenRuleType {
  return {
    name: `${name}-knows-no-platform`,
    comment: `src/${name} may use of Node: ${allowed.join(', ') || 'nothing'}`,
    severity: error,
    from: { path: `^src/${name}/` },
    to: {
      dependencyTypes: ['core'],
      ...(allowed.length > 0 && { pathNot: `^(?:node:)?(?:${alternatives(allowed)})$` }),
    },
  };
}

/** What holds for the whole house. */
const houseRules: IForbiddenRuleType[] = [
  {
    name: 'front-door-only',
    comment: 'another folder is entered by its index.ts',
    severity: error,
    from: { path: '^src/([^/]+)/' },
    to: { path: '^src/', pathNot: ['^src/$1/', ...frontDoors] },
  },
  {
    name: 'leaving-is-visible',
    comment: 'an import that leaves its folder says so by its # name',
    severity: error,
    from: { path: '^src/([^/]+)/' },
    to: { path: '^src/', pathNot: '^src/$1/', dependencyTypesNot: ['aliased-subpath-import'] },
  },
  {
    name: 'no-rings',
    comment: 'no file leads back to itself; types alone are excused, as they vanish',
    severity: error,
    from: { path: '^src/' },
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  },
  {
    name: 'vscode-only-in-extension',
    comment: 'only src/extension knows VS Code',
    severity: error,
    from: { path: '^src/', pathNot: '^src/extension/' },
    to: { path: vscode },
  },
  {
    name: 'adapters-do-not-meet',
    comment: 'what starts runs and what stores records meet only at a port (records/row.ts reads what the port gives)',
    severity: error,
    from: { path: '^src/orchestrator/(dispatch|records)/' },
    to: {
      path: '^src/orchestrator/(dispatch|records)/',
      pathNot: ['^src/orchestrator/$1/', '/port\\.ts$', '/records/row\\.ts$'],
    },
  },
  {
    name: 'product-ignores-tests',
    comment: 'nothing that ships knows a test or a script',
    severity: error,
    from: { path: '^src/' },
    to: { path: '^(?:test|scripts)/' },
  },
  {
    name: 'named-in-package-json',
    comment: 'a package that is used is named in package.json, not brought by another',
    severity: error,
    from: { path: '^src/' },
    to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
  },
  {
    name: 'resolves',
    comment: 'every import leads somewhere',
    severity: error,
    from: { path: '^src/' },
    to: { couldNotResolve: true },
  },
];

export const rules: IForbiddenRuleType[] = [...layerRules, ...houseRules];
