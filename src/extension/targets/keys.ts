import type * as vscode from 'vscode';
import { setContext } from '../edge/context-key.ts';
import { contextKeys } from '../manifest/context-keys.ts';

/** Whose key it is: a key is good for one address and one login, whatever the target is called. */
export interface Account {
  readonly url: string;
  readonly login: string;
}

/** Keys of targets. They live in VS Code's secret storage and nowhere else; the index holds names only. */
export interface Keys {
  get(account: Account): Promise<string | null>;
  store(account: Account, key: string): Promise<void>;
  forget(account: Account): Promise<void>;
  accounts(): readonly Account[];
}

const INDEX = 'botyard.accounts';
const nameOf = ({ url, login }: Account): string => `botyard.key ${url} ${login}`;
const same = (a: Account, b: Account): boolean => a.url === b.url && a.login === b.login;

export const createKeys = (secrets: vscode.SecretStorage, memento: vscode.Memento): Keys => {
  const accounts = (): readonly Account[] => memento.get<Account[]>(INDEX) ?? [];
  setContext(contextKeys.signedIn, accounts().length > 0);
  const index = async (next: readonly Account[]): Promise<void> => {
    await memento.update(INDEX, next);
    setContext(contextKeys.signedIn, next.length > 0);
  };
  return {
    get: async (account) => (await secrets.get(nameOf(account))) ?? null,
    async store(account, key) {
      await secrets.store(nameOf(account), key);
      await index([...accounts().filter((known) => !same(known, account)), { url: account.url, login: account.login }]);
    },
    async forget(account) {
      await secrets.delete(nameOf(account));
      await index(accounts().filter((known) => !same(known, account)));
    },
    accounts,
  };
};
