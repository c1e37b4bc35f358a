import * as z from 'zod/mini';

/** A host as an address names it: no scheme, no port, no user name; `*.` before it for all below. */
export const hostPattern = z
  .string()
  .check(
    z.regex(
      /^(?:\*\.)?(?:[\p{L}\p{N}_](?:[\p{L}\p{N}_-]*)(?:\.[\p{L}\p{N}_-]+)*|\[[0-9A-Fa-f:.]+\])$/u,
      'must be a host such as "api.acme.example" or "*.acme.example"',
    ),
  );

/** A folder by its full path, with all that is below it; `*` for any characters of one name. */
export const folderPattern = z
  .string()
  .check(
    z.regex(
      /^(?:[A-Za-z]:[\\/]|\\\\[^\\/]|\/)[^\0\r\n]*$/,
      'must be a full path such as "C:\\RPA" (in single quotes) or "/srv/rpa"',
    ),
  );

const name = z.string().check(z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be a name such as "customer-personal"'));

const days = z.optional(z.int().check(z.nonnegative()));

/** What holds for bots that handle one kind of data; what is left out is not limited. */
const dataClass = z.strictObject({
  name,
  pools: z.optional(z.array(z.string())),
  hosts: z.optional(z.array(hostPattern)),
  /** Names of targets, or environments. */
  targets: z.optional(z.array(z.string())),
  mayLeave: z.optional(z.boolean()),
  screenshots: z.optional(z.boolean()),
  keep: z.optional(z.strictObject({ console: days, artifacts: days, screenshots: days })),
  temporaryFiles: z.optional(z.enum(['info', 'warning', 'error'])),
});

export const dataSchema = z.strictObject({
  classes: z.optional(z.array(dataClass)),
  /** Hosts of the organisation's own network. */
  network: z.optional(z.array(hostPattern)),
  /** Names of variables and keys that hold data of persons. */
  personalNames: z.optional(z.array(z.string().check(z.regex(/^\S+$/, 'must be one word, or several joined by _')))),
});

export type DataDocument = z.infer<typeof dataSchema>;
