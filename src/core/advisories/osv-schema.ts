import * as z from 'zod/mini';

/**
 * The part of the OSV schema (1.x) that a verdict needs. Keys that are not named here are nobody's business: the schema
 * grows. `null` stands for absent, as some databases write it.
 */
const maybe = <T extends z.core.SomeType>(type: T) => z.optional(z.nullable(type));

const event = z.object({
  introduced: maybe(z.string()),
  fixed: maybe(z.string()),
  last_affected: maybe(z.string()),
  limit: maybe(z.string()),
});

const severity = z.object({ type: z.string(), score: z.string() });

const rated = maybe(z.object({ severity: maybe(z.unknown()) }));

const affected = z.object({
  package: maybe(z.object({ ecosystem: z.string(), name: z.string().check(z.minLength(1)) })),
  severity: maybe(z.array(severity)),
  ranges: maybe(z.array(z.object({ type: z.string(), events: z.array(event) }))),
  versions: maybe(z.array(z.string())),
  ecosystem_specific: rated,
  database_specific: rated,
});

/** An id becomes the name of a file and a part of an address. */
export const advisoryId = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9._:-]{0,99}$/));

export const osvSchema = z.object({
  schema_version: maybe(z.string().check(z.regex(/^1\./))),
  id: advisoryId,
  modified: z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/)),
  withdrawn: maybe(z.string()),
  aliases: maybe(z.array(z.string())),
  summary: maybe(z.string()),
  details: maybe(z.string()),
  severity: maybe(z.array(severity)),
  affected: maybe(z.array(affected)),
  database_specific: rated,
});

export type OsvRecord = z.infer<typeof osvSchema>;
export type OsvAffected = z.infer<typeof affected>;

export const isAdvisoryId = (id: unknown): id is string => advisoryId.safeParse(id).success;
