import * as vscode from 'vscode';
import type { Bot } from '#core';
import type { MaestroClient } from '#maestro';
import type { Ctx } from '../ctx.ts';

/** A credential that code asks for and no vault holds yet. Names only; the value is asked for when it can be stored. */
export interface Owed {
  readonly label: string;
  readonly key: string;
}

const OWED = 'botyard.owedCredentials';
const same = (a: Owed, b: Owed): boolean => a.label === b.label && a.key === b.key;
const owed = (ctx: Ctx): readonly Owed[] => ctx.extension.workspaceState.get<Owed[]>(OWED) ?? [];

export const rememberOwed = (ctx: Ctx, { label, key }: Owed): Thenable<void> =>
  ctx.extension.workspaceState.update(OWED, [
    ...owed(ctx).filter((other) => !same(other, { label, key })),
    { label, key },
  ]);

const settle = (ctx: Ctx, paid: Owed): Thenable<void> =>
  ctx.extension.workspaceState.update(
    OWED,
    owed(ctx).filter((other) => !same(other, paid)),
  );

/** Whether the code still asks for it: the line may have gone again. */
const isUsed = ({ key }: Owed, bot: Bot): boolean =>
  [...bot.files.values()].some((file) => 'text' in file && file.text.includes(key));

const toAskFor = async (ctx: Ctx, bot: Bot | null): Promise<readonly Owed[]> => {
  if (!bot) return owed(ctx);
  const ofBot = owed(ctx).filter(({ label }) => label === bot.id);
  for (const unused of ofBot.filter((credential) => !isUsed(credential, bot))) await settle(ctx, unused);
  return ofBot.filter((credential) => isUsed(credential, bot));
};

/** Asks for the values still owed (of one bot, or of all) and stores them; what is left empty stays owed. */
export const askForOwedValues = async (
  ctx: Ctx,
  client: MaestroClient,
  target: string,
  bot: Bot | null,
): Promise<void> => {
  for (const credential of await toAskFor(ctx, bot)) {
    const value = await vscode.window.showInputBox({
      title: vscode.l10n.t('A value is missing in the vault'),
      prompt: vscode.l10n.t(
        'Value of key {0} of credential {1}, to be stored in the vault of {2}. Leave empty to be asked later.',
        credential.key,
        credential.label,
        target,
      ),
      password: true,
      ignoreFocusOut: true,
    });
    if (!value) continue;
    await client.putCredential(credential.label, credential.key, value);
    await settle(ctx, credential);
    ctx.log.info(`stored key ${credential.key} of credential ${credential.label} in ${target}`);
  }
};
