import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { rulePages } from './rule-pages/pages.ts';

/** `npm run docs`: writes `docs/rules` anew from the lessons. */
const root = join(import.meta.dirname, '..', 'docs', 'rules');
const pages = rulePages();

mkdirSync(root, { recursive: true });
for (const path of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
  if (path.endsWith('.md') && !pages.has(path.replaceAll('\\', '/'))) rmSync(join(root, path));
}
for (const [path, text] of pages) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}
console.log(`docs/rules: ${pages.size} pages`);
