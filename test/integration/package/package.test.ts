import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { unzipSync } from 'fflate';
import { bundledPackages, packageFolderOf } from '../../../scripts/package/bundled.ts';
import { makePackage } from '../../../scripts/package/make-package.ts';
import { bundles } from '../../../scripts/package/stage.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const out = mkdtempSync(join(tmpdir(), 'botyard-package-test-'));
after(() => rmSync(out, { recursive: true, force: true }));

const packed = makePackage(root, join(out, 'one'));
const entries = Object.keys(unzipSync(readFileSync(packed.vsix)));
const sbom = JSON.parse(readFileSync(join(out, 'one', 'botyard.cdx.json'), 'utf8'));

test('two runs give the same bytes, whatever the time zone', () => {
  const zone = process.env.TZ;
  process.env.TZ = 'Pacific/Auckland';
  try {
    assert.equal(makePackage(root, join(out, 'two')).sha256, packed.sha256);
  } finally {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  }
  const [one, two] = ['one', 'two'].map((name) => readFileSync(join(out, name, 'botyard.cdx.json'), 'utf8'));
  assert.equal(one, two);
});

test('the SHA-256 beside the package is that of its bytes', () => {
  const sha256 = createHash('sha256').update(readFileSync(packed.vsix)).digest('hex');
  assert.equal(readFileSync(`${packed.vsix}.sha256`, 'utf8'), `${sha256}  botyard.vsix\n`);
});

test('only what runs is in the package', () => {
  const top = new Set(entries.map((path) => path.split('/').slice(0, 2).join('/')));
  const allowed =
    /^(?:\[Content_Types\]\.xml|extension\.vsixmanifest|extension\/(?:dist|l10n|media|snippets|training|package(?:\.nls(?:\.pt-br)?)?\.json|(?:readme|changelog|SECURITY)\.md|LICENSE\.txt|THIRD-PARTY-NOTICES\.txt))$/;
  assert.deepEqual(
    [...top].filter((name) => !allowed.test(name)),
    [],
  );
  assert.deepEqual(
    entries.filter((path) => /\.(?:ts|map|tsbuildinfo)$|node_modules|\/test\//.test(path)),
    [],
  );
  // Of each sample what is written out for whoever mends it.
  const samples = entries.filter((path) => path.startsWith('extension/training/'));
  const sample = /^extension\/training\/[a-z-]+\/(?:[a-z]+\/)?[\w.-]+\.(?:py|txt|toml)$/;
  assert.ok(samples.length > 0);
  assert.deepEqual(
    samples.filter((path) => !sample.test(path)),
    [],
  );
  const dist = entries.filter((path) => path.startsWith('extension/dist/')).sort();
  assert.deepEqual(dist, [...bundles, 'starter.py'].map((name) => `extension/dist/${name}`).sort());
});

test('what the manifest names is in the package', () => {
  const files = unzipSync(readFileSync(packed.vsix));
  const json = (name: string) => JSON.parse(new TextDecoder().decode(files[`extension/${name}`]));
  const manifest = json('package.json');
  // What has words in it is named in the words of each language.
  const inEach = ['package.nls.json', 'package.nls.pt-br.json'].flatMap((words): string[] =>
    Object.values<string>(json(words)).filter((word) => /^(\.\/)?(snippets|media)\/\S+$/.test(word)),
  );
  assert.equal(inEach.length, 10);
  for (const named of [manifest.main, manifest.icon, ...inEach]) {
    assert.ok(entries.includes(`extension/${named.replace(/^\.\//, '')}`), `${named} is missing`);
  }
  assert.equal(manifest.devDependencies, undefined);
  assert.equal(manifest.scripts, undefined);
});

test('the package stays below a megabyte', () => {
  assert.ok(packed.bytes < 1_000_000, `${packed.bytes} bytes`);
});

test('the SBOM is CycloneDX 1.6 and names every bundled package once', () => {
  assert.equal(sbom.bomFormat, 'CycloneDX');
  assert.equal(sbom.specVersion, '1.6');
  assert.match(sbom.serialNumber, /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  const refs = sbom.components.map((component: { 'bom-ref': string }) => component['bom-ref']);
  assert.equal(new Set(refs).size, refs.length);
  for (const component of sbom.components) {
    assert.equal(component.type, 'library');
    assert.match(component.purl, /^pkg:npm\/[^@]+@\d/);
    assert.ok(component.version && component.licenses.length === 1);
  }
  const named = sbom.components.map(
    (c: { group?: string; name: string; version: string }) => `${c.group ? `${c.group}/` : ''}${c.name}@${c.version}`,
  );
  const bundled = bundledPackages(root, bundles).map(({ name, version }) => `${name}@${version}`);
  assert.deepEqual(named.sort(), bundled.sort());
  for (const expected of ['yaml@', 'hono@', 'vscode-languageclient@']) {
    assert.ok(
      bundled.some((name) => name.startsWith(expected)),
      `${expected} is not seen`,
    );
  }
});

test('the notices carry the licence of every bundled package', () => {
  const notices = readFileSync(join(out, 'one', 'THIRD-PARTY-NOTICES.txt'), 'utf8');
  for (const { name, version, licenceText } of bundledPackages(root, bundles)) {
    assert.ok(notices.includes(`${name} ${version}`));
    assert.ok(notices.includes(licenceText) && licenceText.length > 200, `${name} has no licence text`);
  }
});

test('a file belongs to the innermost package, scoped or not', () => {
  assert.equal(packageFolderOf('node_modules/a/node_modules/@b/c/lib/x.js'), 'node_modules/a/node_modules/@b/c');
  assert.equal(packageFolderOf('node_modules/yaml/dist/index.js'), 'node_modules/yaml');
  assert.equal(packageFolderOf('src/core/index.ts'), null);
});
