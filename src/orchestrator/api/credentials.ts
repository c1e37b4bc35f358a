import type { Context } from 'hono';
import { wire } from '#maestro';
import { Refusal } from '../refusal.ts';
import type { Secret } from '../vault/vault.ts';
import { peopleOnly } from './guard.ts';
import { bodyOf, mustBeLabel } from './input.ts';
import { pageOf, pageRequest } from './page.ts';
import { type Api, type ApiEnv, api, ORGANIZATION, type Services } from './services.ts';

const MASK_DEADLINE_MS = 10_000;

/** The vault. No value leaves it for a bot before the bot's supervisor masks it. */
export const credentialRoutes = (services: Services): Api => {
  const { vault, log } = services;
  const mustRead = async (label: string): Promise<readonly Secret[]> => {
    const secrets = await vault.read(label);
    if (!secrets) throw new Refusal(404, `There is no credential "${label}".`);
    return secrets;
  };
  return api()
    .get('/credential', peopleOnly, async (c) => {
      const page = pageRequest(c);
      const all = await vault.labels();
      const content = all.slice(page.from, page.from + page.size).map(({ label, repository, keys }) => ({
        label,
        organizationLabel: ORGANIZATION,
        repositoryLabel: repository,
        secrets: keys.map((key) => ({ key, valid: true })),
      }));
      return c.json(pageOf(content, page, all.length));
    })
    .post('/credential', async (c) => {
      const { label, secrets, repositoryLabel } = await bodyOf(c, wire.credentialRequest);
      mustBeLabel('The label of a credential', label);
      if (await vault.read(label)) throw new Refusal(409, `There is a credential "${label}" already.`);
      await vault.write(label, repositoryLabel ?? null, secrets.map(named));
      log('credential-created', { label });
      return c.json({ label, message: `The credential "${label}" is created.` });
    })
    .get('/credential/:label', async (c) => {
      const label = c.req.param('label');
      const secrets = await mustRead(label);
      await maskFirst(c, services, secrets);
      return c.json({ id: label, label, organizationLabel: ORGANIZATION, secrets });
    })
    .post('/credential/:label', async (c) => {
      const label = c.req.param('label');
      await mustRead(label);
      const { secrets } = await bodyOf(c, wire.credentialRequest);
      await vault.write(label, null, secrets.map(named));
      log('credential-updated', { label });
      return c.json({ label, message: `The credential "${label}" is updated.` });
    })
    .delete('/credential/:label', peopleOnly, async (c) => {
      const label = c.req.param('label');
      if (!(await vault.remove(label))) throw new Refusal(404, `There is no credential "${label}".`);
      log('credential-deleted', { label });
      return c.json({ message: `The credential "${label}" is deleted.` });
    })
    .post('/credential/:label/key', async (c) => {
      const label = c.req.param('label');
      const secret = named(await bodyOf(c, wire.credentialKeyRequest));
      if (!(await vault.writeKey(label, secret))) throw new Refusal(404, `There is no credential "${label}".`);
      log('credential-key-written', { label });
      return c.json({ label, message: `The key "${secret.key}" is kept.` });
    })
    .get('/credential/:label/key/:key', async (c) => {
      const { label, key } = c.req.param();
      const secret = (await mustRead(label)).find((one) => one.key === key);
      if (!secret) throw new Refusal(404, `The credential "${label}" has no key "${key}".`);
      await maskFirst(c, services, [secret]);
      // The bare value: the SDK takes the body as it is, and reads it right only with a charset.
      c.header('Content-Type', 'text/plain; charset=UTF-8');
      return c.body(secret.value);
    });
};

const named = ({ key, value, valid }: { key: string; value: string; valid?: boolean | null | undefined }): Secret => ({
  key: mustBeLabel('The key of a credential', key),
  value,
  valid: valid ?? true,
});

/** Answers a bot only when its supervisor has confirmed that these values never reach the console. */
const maskFirst = async (c: Context<ApiEnv>, services: Services, secrets: readonly Secret[]): Promise<void> => {
  const who = c.get('who');
  if (who.kind !== 'task') return;
  const signal = AbortSignal.any([services.stopping, AbortSignal.timeout(MASK_DEADLINE_MS)]);
  const values = secrets.map(({ value }) => value);
  if (await services.commands.mask(who.runId, who.attempt, values, signal)) return;
  services.log('mask-not-confirmed', { run: who.runId });
  throw new Refusal(
    503,
    'The credential is held back: the runner has not confirmed that it masks the value. Try again.',
  );
};
