import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { rulePages } from './rule-pages/pages.ts';
import { trainingPages } from './rule-pages/training.ts';

/** `npm run docs`: writes `docs/rules`, and what stands in the walkthrough of the training, anew from the lessons. */
const write = (folder: string, pages: ReadonlyMap<string, string>): void => {
  const root = join(import.meta.dirname, '..', folder);
  mkdirSync(root, { recursive: true });
  for (const path of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
    if (path.endsWith('.md') && !pages.has(path.replaceAll('\\', '/'))) rmSync(join(root, path));
  }
  for (const [path, text] of pages) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  console.log(`${folder}: ${pages.size} pages`);
};

write('docs/rules', rulePages());
write('media/training', trainingPages());
