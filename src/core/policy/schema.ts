import * as z from 'zod/mini';
import { dataSchema, folderPattern, hostPattern } from './data-schema.ts';

/**
 * `botyard.policy.yaml`, as the organisation writes it. One declaration: the type, the check and (later) the JSON Schema
 * for completion. Unknown keys are errors, so that a misspelt `alow:` never opens what it meant to close.
 */
const severity = z.enum(['off', 'info', 'warning', 'error']);

/** A distribution's name as an index knows it. */
export const distributionName = z
  .string()
  .check(z.regex(/^[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?$/, 'must be the name of a distribution'));

/** The same, where `*` may stand for any run of characters. */
const distributionPattern = z
  .string()
  .check(z.regex(/^[A-Za-z0-9*]([A-Za-z0-9._*-]*[A-Za-z0-9*])?$/, 'must be the name of a distribution'));

/** A dotted import name. */
export const moduleName = z
  .string()
  .check(z.regex(/^[\p{L}_][\p{L}\p{N}_]*(\.[\p{L}_][\p{L}\p{N}_]*)*$/u, 'must be a dotted module name'));

/** One clause of PEP 440 after its operator; `*` only where one of `==` and `!=` stands before it. */
const release = String.raw`v?(?:\d+!)?\d+(?:\.\d+)*(?:[-_.]?(?:a|b|c|rc|alpha|beta|pre|preview)[-_.]?\d*)?(?:-\d+|[-_.]?(?:post|rev|r)[-_.]?\d*)?(?:[-_.]?dev[-_.]?\d*)?`;
const local = String.raw`(?:\+[A-Za-z0-9]+(?:[-_.][A-Za-z0-9]+)*)?`;
const clause = String.raw`(?:(?:===)\s*[^\s,;)]+|(?:==|!=)\s*(?:v?(?:\d+!)?\d+(?:\.\d+)*\.\*|${release}${local})|(?:<=|>=|<|>)\s*${release}|~=\s*(?=v?(?:\d+!)?\d+\.\d)${release})`;

/** Ranges of versions as PEP 440 writes them. */
export const versions = z
  .string()
  .check(
    z.regex(
      new RegExp(`^\\s*${clause}(?:\\s*,\\s*${clause})*\\s*$`),
      'must be versions such as "==2.1.*" or ">=2.31,<3"',
    ),
  );

const distribution = z.union([
  distributionPattern,
  z.strictObject({
    name: distributionPattern,
    version: z.optional(versions),
    instead: z.optional(distributionName),
  }),
]);

const list = z.strictObject({
  distributions: z.optional(z.array(distribution)),
  modules: z.optional(z.array(moduleName)),
});

/** As {@link distribution}; an approval may be for a time only. */
const approval = z.union([
  distributionPattern,
  z.strictObject({
    name: distributionPattern,
    version: z.optional(versions),
    instead: z.optional(distributionName),
    /** Approved up to and with this day. */
    expires: z.optional(z.iso.date()),
  }),
]);

const approvals = z.strictObject({
  distributions: z.optional(z.array(approval)),
  modules: z.optional(z.array(moduleName)),
});

/** Where a request for approval goes. Only the host stands fixed; placeholders come after it. */
const requests = z.union([
  z.strictObject({
    url: z
      .string()
      .check(
        z.regex(
          /^https:\/\/[^\s/{}?#@]+([/?#](?:[^\s{}]|\{(?:distribution|module|bot|policy|date)\})*)?$/,
          'must be an https address; after the host may stand {distribution}, {module}, {bot}, {policy}, {date}',
        ),
      ),
  }),
  z.strictObject({ folder: z.string().check(z.regex(/^[^\0\r\n]+$/, 'must be a folder')) }),
]);

const pythonVersion = z.string().check(z.regex(/^3\.\d{1,2}$/, 'must be a Python version such as "3.12", in quotes'));

/** A provider, endpoint or model; `*` stands for any run of characters. */
const modelPattern = z
  .string()
  .check(
    z.regex(
      /^[^\s\0@]{1,200}$/,
      'must be a name or an address without spaces and user name; `*` stands for any characters',
    ),
  );

/** Where the organisation's signed policy comes from, and the keys that may sign it. Only the system's file names it. */
const organisation = z.strictObject({
  source: z
    .string()
    .check(
      z.regex(
        /^(?:https:\/\/[^\s@/]+(?:\/\S*)?|(?![a-z]+:\/\/)[^\0\r\n]+)$/i,
        'must be an https address without user name, or a file',
      ),
    ),
  publicKey: z.string().check(z.regex(/^\S[^\0]{0,4095}$/, 'must be an Ed25519 public key, in PEM or base64')),
});

const rulePattern = z
  .string()
  .check(z.regex(/^[a-z0-9*-]{1,100}$/, 'must be the id of a rule, or a pattern such as "requirement-*"'));

/** Who may excuse findings, which ones and for how long. */
const waivers = z.strictObject({
  approvers: z.optional(
    z.array(
      z.strictObject({
        name: z.optional(
          z.string().check(z.regex(/^\S[^\r\n\0]{0,99}$/, 'must be one line of at most 100 characters')),
        ),
        key: z
          .string()
          .check(
            z.regex(
              /^(?:MCowBQYDK2VwAyEA)?[A-Za-z0-9+/]{43}=$/,
              'must be an Ed25519 public key in base64, on one line',
            ),
          ),
        rules: z.optional(z.array(rulePattern)),
      }),
    ),
  ),
  unsigned: z.optional(z.enum(['allow', 'warnings', 'refuse'])),
  rules: z.optional(z.array(rulePattern)),
  maxDays: z.optional(z.int().check(z.positive())),
});

/** Opened in a browser by whoever asks for it; nobody fetches it. */
const courseAddress = z
  .string()
  .check(
    z.regex(
      /^https?:\/\/[^\s@"'<>()[\]\\`]{1,500}$/,
      'must be an http or https address without user name, blanks, quotes and brackets',
    ),
  );

const httpsAddress = z.string().check(z.regex(/^https:\/\/[^\s@]+$/, 'must be an https address without user name'));

export const policySchema = z.strictObject({
  schema: z.literal(1),
  name: z.string().check(z.minLength(1)),
  level: z.enum(['starter', 'standard', 'strict']),
  serial: z.optional(z.int().check(z.nonnegative())),
  /** The day it was written: a clock before that day is wrong. */
  issued: z.optional(z.iso.date()),
  expires: z.optional(z.iso.date()),
  allow: z.optional(approvals),
  deny: z.optional(list),
  map: z.optional(z.record(moduleName, distributionName)),
  rules: z.optional(z.record(z.string(), severity)),
  /** Who answers questions about this policy: a name, a channel, an address. */
  contact: z.optional(z.string().check(z.regex(/^\S[^\r\n\0]{0,199}$/, 'must be one line of at most 200 characters'))),
  requests: z.optional(requests),
  /** The Pythons that bots may run on, and the one a bot gets that names none. */
  python: z.optional(
    z.strictObject({ default: z.optional(pythonVersion), versions: z.optional(z.array(pythonVersion)) }),
  ),
  /** Package indexes that requirement files may name, without user names. */
  indexes: z.optional(z.array(httpsAddress)),
  /** Where temporary files stand beside the system's own places, and what removes them beside Python's own functions. */
  temporary: z.optional(
    z.strictObject({
      folders: z.optional(z.array(z.string().check(z.regex(/^[^\0\r\n*]{2,300}$/, 'must be a folder')))),
      removers: z.optional(z.array(moduleName)),
    }),
  ),
  /** Language models that bots may use: who provides them, where they are reached, what they are called. */
  models: z.optional(
    z.strictObject({
      providers: z.optional(z.array(modelPattern)),
      endpoints: z.optional(z.array(modelPattern)),
      names: z.optional(z.array(modelPattern)),
    }),
  ),
  /** Where advisories (OSV) come from: a folder, a zip, or an OSV-compatible server; and how old they may be. */
  advisories: z.optional(
    z.strictObject({
      source: z.string().check(z.regex(/^[^\0\r\n]+$/, 'must be a folder, a zip file or an https address')),
      maxAgeDays: z.optional(z.int().check(z.positive())),
      required: z.optional(z.boolean()),
    }),
  ),
  /** Whether what stands in a bot's baseline still decides: all of it known and no more, all but secrets, or everything. */
  baseline: z.optional(z.enum(['accept', 'no-secrets', 'ignore'])),
  /** Hosts that addresses in the code may name, and folders outside the bot that paths in it may name. */
  hosts: z.optional(z.array(hostPattern)),
  paths: z.optional(z.array(folderPattern)),
  /** What the kinds of data are that bots handle, and what holds for each. */
  data: z.optional(dataSchema),
  waivers: z.optional(waivers),
  /** The organisation's own course, beside the lessons. */
  training: z.optional(z.strictObject({ course: courseAddress })),
  organisation: z.optional(organisation),
});

/** One policy file, read. */
export type PolicyDocument = z.infer<typeof policySchema>;
export type PolicyLevel = PolicyDocument['level'];
/** Where the organisation's signed policy is, as the machine names it. */
export type PolicyOrigin = z.infer<typeof organisation>;
export type PolicyRequests = z.infer<typeof requests>;
export type RuleSetting = z.infer<typeof severity>;
