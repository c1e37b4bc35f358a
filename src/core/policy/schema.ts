import * as z from 'zod/mini';

/**
 * `botyard.policy.yaml`, as the organisation writes it. One declaration: the type, the check and (later) the JSON Schema
 * for completion. Unknown keys are errors, so that a misspelt `alow:` never opens what it meant to close.
 */
const severity = z.enum(['off', 'info', 'warning', 'error']);

const distribution = z.union([
  z.string().check(z.minLength(1)),
  z.strictObject({
    name: z.string().check(z.minLength(1)),
    version: z.optional(z.string()),
    instead: z.optional(z.string()),
  }),
]);

const list = z.strictObject({
  distributions: z.optional(z.array(distribution)),
  modules: z.optional(z.array(z.string().check(z.minLength(1)))),
});

export const policySchema = z.strictObject({
  schema: z.literal(1),
  name: z.string().check(z.minLength(1)),
  level: z.enum(['starter', 'standard', 'strict']),
  serial: z.optional(z.int().check(z.nonnegative())),
  expires: z.optional(z.iso.date()),
  allow: z.optional(list),
  deny: z.optional(list),
  map: z.optional(z.record(z.string(), z.string())),
  rules: z.optional(z.record(z.string(), severity)),
});

/** One policy file, read. */
export type PolicyDocument = z.infer<typeof policySchema>;
export type PolicyLevel = PolicyDocument['level'];
export type RuleSetting = z.infer<typeof severity>;
