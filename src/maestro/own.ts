import * as z from 'zod/mini';
import { Failure } from '#core';
import { segment } from './address.ts';
import { isOk, jsonOf, readAs } from './answers.ts';
import type { MaestroClient } from './client.ts';
import type { SignedIn } from './signed-in.ts';
import { type Call, nameOf, type Transport } from './transport.ts';
import { type About, about, OWN, versionRecord } from './wire.ts';

type Own = Pick<MaestroClient, 'about' | 'versionRecord' | 'policy'>;

/** What only Botyard's own server has: who it is, its door's record, its policy. */
export const ownCalls = (plain: Transport, to: SignedIn): Own => {
  const who = async (signal?: AbortSignal): Promise<About | null> => {
    const call: Call = { method: 'GET', path: `${OWN}/about`, signal };
    const answer = await plain.exchange(call);
    if (answer.status >= 500) throw to.refusal(answer, call);
    // Anything but our own answer is another server: it may say 404, ask for a login or show its start page.
    const own = z.safeParse(about, isOk(answer) ? jsonOf(answer) : undefined);
    return own.success ? own.data : null;
  };
  const isOurs = async (signal?: AbortSignal): Promise<boolean> => (await who(signal)) !== null;

  return {
    about: who,
    versionRecord: async (botId, version, signal) => {
      if (!(await isOurs(signal))) return null;
      const path = `${OWN}/bots/${segment(botId)}/versions/${segment(version)}`;
      const call: Call = { method: 'GET', path, signal };
      const answer = await to.exchange(call);
      if (answer.status === 404) return null;
      if (!isOk(answer)) throw to.refusal(answer, call);
      return readAs(versionRecord, answer, { server: to.server, call: nameOf(call) });
    },
    // Only our server's own "there is none" (204) is none: a policy that could not be read must never open the gate.
    policy: async (signal) => {
      if (!(await isOurs(signal))) return null;
      const call: Call = { method: 'GET', path: `${OWN}/policy`, signal };
      const answer = await to.exchange(call);
      if (answer.status === 204) return null;
      if (!isOk(answer)) throw to.refusal(answer, call);
      if (answer.bytes.byteLength > 0) return new TextDecoder().decode(answer.bytes);
      throw new Failure('server-answer-invalid', { server: to.server, call: nameOf(call), cause: 'an empty policy' });
    },
  };
};
