import * as z from 'zod/mini';
import type { Language } from '../messages/catalogue.ts';
import { keyText } from '../policy/keys.ts';
import { policySchema } from '../policy/schema.ts';
import { lesson } from '../rules/index.ts';
import { ruleIds } from './rule-ids.ts';

type Json = Record<string, unknown>;

/** The schema of a policy file for editors that know JSON Schema and not Botyard: same keys, same meanings, the rules by name. */
export const policyJsonSchema = (language: Language = 'en'): object => {
  const schema = described(z.toJSONSchema(policySchema, { target: 'draft-7' }) as Json, [], language);
  return { $schema: 'http://json-schema.org/draft-07/schema#', title: 'botyard.policy.yaml', ...schema };
};

/** Each map, list and value with the meaning of its key. */
const described = (node: Json, path: readonly string[], language: Language): Json => {
  const meaning = path.length === 0 ? null : keyText(path, language);
  const below: Json = {};
  if (isJson(node.properties)) below.properties = eachOf(node.properties, path, language);
  if (isJson(node.items)) below.items = described(node.items, [...path, '*'], language);
  if (Array.isArray(node.anyOf))
    below.anyOf = node.anyOf.filter(isJson).map((branch) => described(branch, path, language));
  if (path.length === 1 && path[0] === 'rules') Object.assign(below, ruleKeys(node, language));
  return { ...node, ...below, ...(meaning === null ? {} : { description: meaning }) };
};

const eachOf = (properties: Json, path: readonly string[], language: Language): Json =>
  Object.fromEntries(
    Object.entries(properties).map(([key, value]) => [
      key,
      isJson(value) ? described(value, [...path, key], language) : value,
    ]),
  );

const ruleKeys = (node: Json, language: Language): Json => ({
  properties: Object.fromEntries(
    ruleIds().map((id) => [
      id,
      {
        ...(isJson(node.additionalProperties) ? node.additionalProperties : {}),
        description: lesson(id, language).title,
      },
    ]),
  ),
  additionalProperties: false,
});

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
