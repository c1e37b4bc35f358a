import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';

const folder = join(import.meta.dirname, 'cases', 'language-pack');

const manifest = `<?xml version="1.0" encoding="utf-8"?>
<PackageManifest Version="2.0.0" xmlns="http://schemas.microsoft.com/developer/vsx-schema/2011">
  <Metadata>
    <Identity Language="en-US" Id="language-pack-stand-in-pt-br" Version="1.0.0" Publisher="botyard-tests"/>
    <DisplayName>Stand-in for the Brazilian Portuguese language pack</DisplayName>
  </Metadata>
  <Installation><InstallationTarget Id="Microsoft.VisualStudio.Code"/></Installation>
  <Assets><Asset Type="Microsoft.VisualStudio.Code.Manifest" Path="extension/package.json" Addressable="true"/></Assets>
</PackageManifest>
`;

/** Writes the stand-in for the Portuguese language pack as a VSIX: where the official one comes from, no test may ask. */
export const languagePack = (into: string): string => {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.\w+$/.test(name));
  const files = names.map((name) => [`extension/${name}`, readFileSync(join(folder, name))] as const);
  const vsix = join(into, 'language-pack.vsix');
  const archive = { ...Object.fromEntries(files), 'extension.vsixmanifest': new TextEncoder().encode(manifest) };
  writeFileSync(vsix, zipSync(archive));
  return vsix;
};

/** What a server writes down of a pack that is installed while it runs; one that finds it installed only reads this. */
export const knownPacks = (extensions: string): object => {
  const id = 'botyard-tests.language-pack-stand-in-pt-br';
  const version = '1.0.0';
  const vscode = join(extensions, `${id}-${version}`, 'translations', 'main.i18n.json');
  const pack = { hash: 'stand-in', extensions: [{ extensionIdentifier: { id }, version }], translations: { vscode } };
  return { 'pt-br': { ...pack, label: 'Português (Brasil)' } };
};
