import type { PythonFile } from '../python/index.ts';
import type { UsedCredential } from './model.ts';

/** What `get_credential(label, key)` is called with, by position or by name, on whatever holds the SDK. */
export const credentialsIn = (python: PythonFile): readonly UsedCredential[] =>
  python.calls
    .filter(({ method, name }) => (method ?? name) === 'get_credential')
    .map(({ arguments: given }) => {
      const value = (name: string, position: number): string | null => {
        const positional = given.filter((argument) => argument.name === null && argument.spread === '');
        const argument = given.find((one) => one.name === name) ?? positional[position];
        return argument?.value.kind === 'string' ? argument.value.text : null;
      };
      return { label: value('label', 0), key: value('key', 1) };
    });
