import * as vscode from 'vscode';
import type { Ctx } from '../ctx.ts';
import { registerCommand } from '../edge/command.ts';
import { translate } from '../edge/language.ts';
import { withSteps } from '../edge/progress.ts';
import { into, pickStep, type Step, textStep, walk } from '../edge/steps.ts';
import { askForOwedValues } from '../findings/owed-values.ts';
import { commands } from '../manifest/commands.ts';
import { environmentText } from './environment-text.ts';
import {
  type AddressProblem,
  addressProblem,
  canonicalAddress,
  type Environment,
  environments,
  type Target,
} from './target.ts';

interface Answers {
  readonly url: string;
  readonly name: string;
  readonly environment: Environment;
  readonly login: string;
  readonly key: string;
}

const title = (): string => vscode.l10n.t('Sign In');
const required = (text: string): string | null => (text.trim() ? null : vscode.l10n.t('Something must stand here.'));

const addressSentence = (problem: AddressProblem | null): string | null => {
  switch (problem) {
    case null:
      return null;
    case 'not-https':
      return vscode.l10n.t('Keys travel to this address: it must begin with https://.');
    case 'has-credentials':
      return vscode.l10n.t('Leave login and password out of the address.');
    case 'not-an-address':
      return vscode.l10n.t('Write an address such as https://acme.botcity.dev.');
  }
};

const askUrl: Step<Answers> = (answers) =>
  into(
    textStep({
      title: title(),
      step: 1,
      steps: 5,
      prompt: vscode.l10n.t('Address of the orchestrator'),
      placeholder: 'https://developers.botcity.dev',
      value: answers.url ?? '',
      problem: (text) => addressSentence(addressProblem(text)),
    }),
    (url) => ({ url: canonicalAddress(url) }),
  );

const askName =
  (taken: readonly string[]): Step<Answers> =>
  (answers) =>
    into(
      textStep({
        title: title(),
        step: 2,
        steps: 5,
        prompt: vscode.l10n.t('Name of the target, as shown in the status bar'),
        value: answers.name ?? (answers.url ? (new URL(answers.url).hostname.split('.')[0] ?? '') : ''),
        problem: (text) =>
          taken.includes(text.trim()) ? vscode.l10n.t('There is a target of this name already.') : required(text),
      }),
      (name) => ({ name: name.trim() }),
    );

const askEnvironment: Step<Answers> = () => {
  const details: Record<Environment, string> = {
    development: vscode.l10n.t('to try things out'),
    validation: vscode.l10n.t('to accept them'),
    production: vscode.l10n.t('protected: deploys and releases are confirmed by typing'),
  };
  const items = environments.map((environment) => ({
    label: environmentText(environment, translate),
    description: details[environment],
    environment,
  }));
  const placeholder = vscode.l10n.t('What is this target for?');
  return into(pickStep({ title: title(), step: 3, steps: 5, items, placeholder }), ({ environment }) => ({
    environment,
  }));
};

const askLogin =
  (known: string | null): Step<Answers> =>
  (answers) =>
    into(
      textStep({
        title: title(),
        step: 4,
        steps: 5,
        prompt: vscode.l10n.t('Login (in BotCity: Dev. Environment)'),
        value: answers.login ?? known ?? '',
        problem: required,
      }),
      (login) => ({ login: login.trim() }),
    );

const askKey: Step<Answers> = () =>
  into(
    textStep({
      title: title(),
      step: 5,
      steps: 5,
      prompt: vscode.l10n.t('Key; it is kept in the secret storage of VS Code only'),
      password: true,
      problem: required,
    }),
    (key) => ({ key: key.trim() }),
  );

const answered = (a: Partial<Answers>): a is Answers => Boolean(a.url && a.name && a.environment && a.login && a.key);

const ask = async (ctx: Ctx, target: Target | null): Promise<Answers | null> => {
  const known: Partial<Answers> = target?.url
    ? { url: target.url, name: target.name, environment: target.environment }
    : {};
  const taken = ctx.targets.all().map(({ name }) => name);
  const steps = target?.url ? [] : [askUrl, askName(taken), askEnvironment];
  const answers = await walk<Answers>([...steps, askLogin(target?.login ?? null), askKey]);
  const all = answers && { ...known, ...answers };
  return all && answered(all) ? all : null;
};

/** Signs in to a known target, or to a new one which is then added and selected. Nothing is kept of a refused login. */
export const signIn = async (ctx: Ctx, target: Target | null): Promise<Target | null> => {
  const answers = await ask(ctx, target);
  if (!answers) return null;
  const { url, login, key, name, environment } = answers;
  const { createMaestroClient } = await import('#maestro');
  const client = createMaestroClient({ session: { server: url, login, key }, fetch: globalThis.fetch });
  await withSteps(vscode.l10n.t('Signing in to {0}', name), (signal) => client.login(signal));
  const signedIn: Target = { name, url, login, environment };
  await ctx.keys.store({ url, login }, key);
  await ctx.targets.save(signedIn);
  await ctx.targets.select(signedIn);
  ctx.log.info(`signed in to ${name} (${url}) as ${login}`);
  await askForOwedValues(ctx, client, name, null);
  return signedIn;
};

export const registerSignIn = (ctx: Ctx): void =>
  registerCommand(ctx, commands.signIn, async () => {
    const remote = ctx.targets.all().filter(({ url }) => url !== null);
    if (remote.length === 0) {
      await signIn(ctx, null);
      return;
    }
    const items = remote.map((target) => ({
      label: target.name,
      description: target.url ?? '',
      target: target as Target | null,
    }));
    const other = { label: `$(add) ${vscode.l10n.t('Another Target…')}`, description: '', target: null };
    const chosen = await vscode.window.showQuickPick([...items, other], { title: title(), matchOnDescription: true });
    if (chosen) await signIn(ctx, chosen.target);
  });
