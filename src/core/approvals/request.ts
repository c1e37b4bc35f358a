import { isMap, stringify } from 'yaml';
import * as z from 'zod/mini';
import { normalise } from '../distributions/index.ts';
import { distributionName, moduleName } from '../policy/schema.ts';
import { readYaml } from '../text/yaml.ts';

const oneLine = z.string().check(z.regex(/^[^\r\n\0]{0,500}$/, 'must be one line of at most 500 characters'));

const about = {
  schema: z.literal(1),
  kind: z.literal('approval-request'),
  bot: z.string().check(z.regex(/^[A-Za-z][A-Za-z0-9_-]{0,63}$/, 'must be the name of a bot')),
  policy: z.nullable(oneLine),
  date: z.iso.date(),
  reason: z.optional(oneLine),
};

const distributionRequest = z.strictObject({ ...about, distribution: distributionName, module: moduleName });

/** A star in what is asked for would approve more than anybody saw. */
const entry = z.string().check(z.regex(/^[^\r\n\0*]{1,300}$/, 'must be one line without a star'));
const entryRequest = z.strictObject({
  ...about,
  list: z.enum(['hosts', 'paths', 'models.providers', 'models.endpoints', 'models.names']),
  entry,
});

/** What a developer asks for, for a bot, under a policy. It names no person: where it lands knows who sent it. */
const requestSchema = z.union([distributionRequest, entryRequest]);

export type DistributionRequest = Omit<z.infer<typeof distributionRequest>, 'schema' | 'kind'>;
/** One for another list of the policy: a host, a folder, a model. */
export type EntryRequest = Omit<z.infer<typeof entryRequest>, 'schema' | 'kind'>;
export type ApprovalRequest = DistributionRequest | EntryRequest;

/** What is to be approved, by the name it has. */
export const askedFor = (request: ApprovalRequest): string =>
  'list' in request ? request.entry : request.distribution;

/** The request as a file, for a person to read and `botyard policy grant` to take up. */
export const approvalRequestText = (request: ApprovalRequest): string => {
  const { bot, policy, date, reason } = request;
  const what =
    'list' in request
      ? { list: request.list, entry: request.entry }
      : { distribution: request.distribution, module: request.module };
  return stringify({
    schema: 1,
    kind: 'approval-request',
    ...what,
    bot,
    policy,
    date,
    ...(reason ? { reason } : {}),
  });
};

/** Same request, same name: asking twice on one day leaves one file. */
export const approvalRequestName = (request: ApprovalRequest): string =>
  `${request.date}-${request.bot}-${'list' in request ? fileNameOf(request.entry) : normalise(request.distribution)}.request.yaml`;

/** An address or a folder as a part of a file's name. */
const fileNameOf = (entry: string): string => {
  const words = entry.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return words.replace(/^-|-$/g, '').slice(0, 80) || 'entry';
};

/** The policy's address with the request in it; what is put in can neither end a part of the address nor begin another. */
export const approvalRequestAddress = (template: string, request: ApprovalRequest): string => {
  const words: Readonly<Record<string, string>> = {
    distribution: askedFor(request),
    module: 'list' in request ? request.list : request.module,
    bot: request.bot,
    policy: request.policy ?? '',
    date: request.date,
  };
  return template.replace(/\{(\w+)\}/g, (_, word: string) => encodeURIComponent(words[word] ?? ''));
};

/** Reads a request, or says in a few words why it is none. Never throws. */
export const readApprovalRequest = (text: string): { request: ApprovalRequest } | { cause: string } => {
  const { yaml, errors, value } = readYaml(text);
  if (errors.length > 0 || !isMap(yaml.contents)) return { cause: 'it is not a map in YAML' };
  const held: unknown = value()?.value;
  // Of a union zod says only that nothing fits.
  const schema = typeof held === 'object' && held !== null && 'list' in held ? entryRequest : distributionRequest;
  const parsed: z.core.util.SafeParseResult<z.infer<typeof requestSchema>> = schema.safeParse(held);
  if (!parsed.success) return { cause: causeOf(parsed.error.issues[0]) };
  const { schema: _, kind: __, ...request } = parsed.data;
  return { request };
};

const causeOf = (issue: z.core.$ZodIssue | undefined): string => {
  if (issue?.code === 'unrecognized_keys') return `unknown key "${issue.keys[0]}"`;
  const key = issue?.path.map(String).join('.');
  return key ? `"${key}" is missing or not what it must be` : 'it is not a request for approval';
};
