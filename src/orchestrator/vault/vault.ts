import type { CredentialRecords, SecretRow } from '../records/credentials.ts';
import { type SealedAt, seal, unseal } from './seal.ts';

export interface Secret {
  readonly key: string;
  readonly value: string;
  readonly valid: boolean;
}

/** Credentials by label, each with keys; values are encrypted before they reach the records. */
export interface Vault {
  labels(): Promise<readonly { label: string; repository: string; keys: readonly string[] }[]>;
  /** `null` when there is no such label. */
  read(label: string): Promise<readonly Secret[] | null>;
  value(label: string, key: string): Promise<string | null>;
  /** The whole list of one label; what is not in it is gone. Makes the label. */
  write(label: string, repository: string | null, secrets: readonly Secret[]): Promise<void>;
  /** Adds or replaces one key of an existing label; `false` when there is none. */
  writeKey(label: string, secret: Secret): Promise<boolean>;
  remove(label: string): Promise<boolean>;
}

export const createVault = (records: CredentialRecords, masterKey: Uint8Array, now: () => Date): Vault => {
  const sealed = (at: SealedAt, { valid, value }: Secret, position: number): SecretRow => ({
    key: at.key,
    sealed: seal(masterKey, at, value),
    valid,
    position,
  });
  const opened = (repository: string, label: string, { key, valid, sealed: bytes }: SecretRow): Secret => ({
    key,
    valid,
    value: unseal(masterKey, { repository, label, key }, bytes),
  });
  const read = async (label: string): Promise<readonly Secret[] | null> => {
    const found = await records.find(label);
    return found ? found.secrets.map((secret) => opened(found.repository, label, secret)) : null;
  };
  return {
    labels: records.labels,
    read,
    value: async (label, key) => {
      const found = await records.find(label);
      const secret = found?.secrets.find((one) => one.key === key);
      return found && secret ? opened(found.repository, label, secret).value : null;
    },
    write: async (label, wanted, secrets) => {
      const repository = (await records.find(label))?.repository ?? wanted ?? 'DEFAULT';
      const rows = secrets.map((secret, at) => sealed({ repository, label, key: secret.key }, secret, at));
      await records.replace(label, repository, rows, now().toISOString());
    },
    writeKey: async (label, secret) => {
      const found = await records.find(label);
      if (!found) return false;
      const at = { repository: found.repository, label, key: secret.key };
      await records.putSecret(label, sealed(at, secret, found.secrets.length));
      return true;
    },
    remove: records.remove,
  };
};
