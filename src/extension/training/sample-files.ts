import * as vscode from 'vscode';
import { type Bot, dayOf, type Language, type PracticeState, practiceStateOf, practiceText } from '#core';
import { botFromFiles } from '#workspace';
import { practiceRoot } from './practice-root.ts';
import { sampleText } from './sample-texts.ts';

/** A sample on this machine. */
export interface Sample {
  readonly rule: string;
  readonly folder: vscode.Uri;
}

export const sampleOf = (extension: vscode.ExtensionContext, rule: string): Sample => ({
  rule,
  folder: vscode.Uri.joinPath(practiceRoot(extension), rule),
});

/** The rule whose sample a document belongs to; null for all else. */
export const ruleOf = (extension: vscode.ExtensionContext, { scheme, path }: vscode.Uri): string | null => {
  const root = `${practiceRoot(extension).path}/`;
  return scheme === 'file' && path.startsWith(root) ? (path.slice(root.length).split('/')[0] ?? null) : null;
};

/** Every file below a folder, by path with `/`. */
const filesBelow = async (folder: vscode.Uri, prefix = ''): Promise<Map<string, vscode.Uri>> => {
  const files = new Map<string, vscode.Uri>();
  for (const [name, type] of await vscode.workspace.fs.readDirectory(folder)) {
    const uri = vscode.Uri.joinPath(folder, name);
    if (type === vscode.FileType.Directory)
      for (const [path, inner] of await filesBelow(uri, `${prefix}${name}/`)) files.set(path, inner);
    else files.set(`${prefix}${name}`, uri);
  }
  return files;
};

/** What makes a folder a bot; a sample that has a project file brings it along. */
const marker = 'practice.botproj';

/** Writes the sample anew, as it was in the package, with the words of the lesson in the file that has the finding. */
export const writeSample = async (extension: vscode.ExtensionContext, { rule, folder }: Sample, language: Language) => {
  const source = vscode.Uri.joinPath(extension.extensionUri, 'training', rule);
  const texts = new Map<string, string>();
  for (const [path, uri] of await filesBelow(source))
    texts.set(path, practiceText(Buffer.from(await vscode.workspace.fs.readFile(uri)).toString('utf8')));
  if (!texts.has('pyproject.toml')) texts.set(marker, '{ "name": "practice" }\n');
  const state = stateOf(rule, texts);
  const main = state.state === 'finding' ? state.finding.place.path : 'bot.py';
  texts.set(main, sampleText(rule, texts.get(main) ?? '', language));
  for (const [path, text] of texts)
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, path), Buffer.from(text));
  return stateOf(rule, texts);
};

const stateOf = (rule: string, texts: ReadonlyMap<string, string>): PracticeState =>
  practiceStateOf(rule, botOf(texts), dayOf(new Date()));

const botOf = (texts: ReadonlyMap<string, string>): Bot =>
  botFromFiles(new Map([...texts].map(([path, text]) => [path, Buffer.from(text)])), 'practice');

/** Where the sample stands as it is in the editor, unsaved text included; null while it is not written. */
export const sampleState = async ({ rule, folder }: Sample): Promise<PracticeState | null> => {
  const files = await filesBelow(folder).catch(() => null);
  if (files === null || files.size === 0) return null;
  const texts = new Map<string, string>();
  for (const [path, uri] of files) {
    const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
    texts.set(path, open?.getText() ?? Buffer.from(await vscode.workspace.fs.readFile(uri)).toString('utf8'));
  }
  return stateOf(rule, texts);
};
