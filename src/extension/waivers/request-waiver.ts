import * as vscode from 'vscode';
import { Failure, type WaiverRequest, withWaivers } from '#core';
import type { RequestWaiver } from '#protocol';
import type { Ctx } from '../ctx.ts';
import { registerCommand } from '../edge/command.ts';
import { translate as t } from '../edge/language.ts';
import { into, type Step, type TextOptions, textStep, walk } from '../edge/steps.ts';
import { innerCommands } from '../manifest/commands.ts';
import { expiryProblem, lineProblem, offeredExpiry, reasonPrompt } from './waiver-texts.ts';

interface Answers {
  readonly reason: string;
  readonly owner: string;
  readonly expiry: string;
  readonly ticket: string;
}

const steps = 4;

const stepsFor = (request: RequestWaiver, owner: string): readonly Step<Answers>[] => {
  const title = vscode.l10n.t('Request a Waiver of {0}', request.rule);
  const ask = (
    key: keyof Answers,
    step: number,
    of: Pick<TextOptions, 'prompt' | 'problem' | 'value'>,
  ): Step<Answers> => {
    return (answers) =>
      into(textStep({ title, step, steps, ...of, value: answers[key] ?? of.value ?? '' }), (text) => ({
        [key]: text.trim(),
      }));
  };
  const isLine = (text: string): string | null => lineProblem(text, t);
  return [
    ask('reason', 1, { prompt: reasonPrompt(request, t), problem: isLine }),
    ask('owner', 2, { prompt: vscode.l10n.t('Who answers for it?'), problem: isLine, value: owner }),
    ask('expiry', 3, {
      prompt: vscode.l10n.t('Its last day'),
      problem: (text) => expiryProblem(text, request, t),
      value: offeredExpiry(request),
    }),
    ask('ticket', 4, {
      prompt: vscode.l10n.t('Ticket (may stay empty)'),
      problem: (text) => (text.trim() === '' ? null : lineProblem(text, t)),
    }),
  ];
};

/** The text as it stands in the editor, or on disk; null where there is none yet. */
const textOf = async (uri: vscode.Uri): Promise<string | null> => {
  const isThere = await vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
  return isThere ? (await vscode.workspace.openTextDocument(uri)).getText() : null;
};

/** As an edit, so that it can be undone; saved, as the gate reads the disk; and shown, as it is to be committed. */
const write = async (uri: vscode.Uri, requests: readonly WaiverRequest[]): Promise<void> => {
  const text = withWaivers(await textOf(uri), requests);
  if (text === null) throw new Failure('waivers-not-readable', { path: uri.fsPath });
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(uri, { ignoreIfExists: true });
  edit.replace(uri, new vscode.Range(0, 0, Number.MAX_SAFE_INTEGER, 0), text);
  if (!(await vscode.workspace.applyEdit(edit))) throw new Failure('waivers-not-readable', { path: uri.fsPath });
  const document = await vscode.workspace.openTextDocument(uri);
  await document.save();
  await vscode.window.showTextDocument(document, { preview: false });
};

const lastOwner = 'botyard.waiverOwner';

/** Behind *Request Waiver…*: asks why, for whom and how long, then writes the request. It is the approver who decides. */
export const registerRequestWaiver = (ctx: Ctx): void =>
  registerCommand(ctx, innerCommands.requestWaiver, async (word) => {
    const request = word as RequestWaiver;
    const { globalState } = ctx.extension;
    const answers = await walk(stepsFor(request, globalState.get<string>(lastOwner) ?? ''));
    if (answers === null) return;
    const { reason = '', owner = '', expiry = '', ticket = '' } = answers;
    await globalState.update(lastOwner, owner);
    const { rule, path, message } = request;
    const said = { reason, owner, expiry, ...(ticket && { ticket }), note: `${path}: ${message}` };
    await write(
      vscode.Uri.parse(request.uri, true),
      request.fingerprints.map((fingerprint) => ({ rule, fingerprint, ...said })),
    );
  });
