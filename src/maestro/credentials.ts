import { segment } from './address.ts';
import type { Ask } from './ask.ts';
import type { MaestroClient } from './client.ts';
import { credentialRequest } from './wire.ts';

/** Writing to the vault, by the very calls of the SDK. */
export const credentialCalls = (ask: Ask): Pick<MaestroClient, 'putCredential'> => ({
  putCredential: async (label, key, value, signal) => {
    const path = `/credential/${segment(label)}`;
    const held = await ask.find(path, credentialRequest, signal);
    const fresh = { key, value, valid: true };
    if (!held) await ask.post('/credential', { label, secrets: [fresh] }, signal);
    else if (!held.secrets.some((one) => one.key === key)) await ask.post(`${path}/key`, { key, value }, signal);
    else {
      // Replacing one key writes the whole list back: there is no other call for it.
      const secrets = held.secrets.map((one) => (one.key === key ? fresh : one));
      await ask.post(path, { label, secrets }, signal);
    }
  },
});
