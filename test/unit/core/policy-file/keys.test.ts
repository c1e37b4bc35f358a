import assert from 'node:assert/strict';
import { test } from 'node:test';
import { policyJsonSchema, rules } from '#core';
import { keysAt, keyText, policyKeyPaths } from '../../../../src/core/policy/keys.ts';

interface Json {
  readonly properties?: Readonly<Record<string, Json>>;
  readonly items?: Json;
  readonly anyOf?: readonly Json[];
  readonly description?: string;
  readonly additionalProperties?: unknown;
}

/** Every key that the schema knows, as the catalogue writes it. */
const pathsIn = (node: Json | undefined, path: readonly string[] = []): string[] => {
  if (node === undefined) return [];
  const here = path.length > 0 && path.at(-1) !== '*' ? [path.join('.')] : [];
  const keys = Object.entries(path[0] === 'rules' ? {} : (node.properties ?? {}));
  return [
    ...here,
    ...keys.flatMap(([key, value]) => pathsIn(value, [...path, key])),
    ...pathsIn(node.items, [...path, '*']),
    ...(node.anyOf ?? []).flatMap((branch) => pathsIn(branch, path)),
  ];
};
const schema = policyJsonSchema() as Json;

test('every key of the schema has its meaning in both languages, and nothing else has', () => {
  const chosen = ['map.*', 'rules.*'];
  assert.deepEqual([...new Set([...pathsIn(schema), ...chosen])].sort(), [...policyKeyPaths].sort());
  for (const path of policyKeyPaths) {
    const [en, ptBr] = [keyText(path.split('.'), 'en'), keyText(path.split('.'), 'pt-br')];
    assert.ok(en && ptBr && en !== ptBr, path);
    assert.match(`${en}`, /\.$/, path);
    assert.match(`${ptBr}`, /\.$/, path);
  }
});

test('the schema for other editors names every rule and says what each key means', () => {
  const properties = schema.properties ?? {};
  assert.deepEqual(
    Object.keys(properties.rules?.properties ?? {}).filter((id) => rules.some((rule) => rule.id === id)),
    rules.map(({ id }) => id),
  );
  assert.equal(properties.level?.description, keyText(['level'], 'en'));
  assert.equal(schema.additionalProperties, false);
});

test('the keys of a map are found by its place, whichever entry of a list it is', () => {
  assert.deepEqual(keysAt(['allow']), ['distributions', 'modules']);
  assert.deepEqual(keysAt(['deny', 'distributions', 7]), ['name', 'version', 'instead']);
  assert.deepEqual(keysAt(['map']), []);
});
