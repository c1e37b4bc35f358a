import { isMap, stringify } from 'yaml';
import * as z from 'zod/mini';
import { normalise } from '../distributions/index.ts';
import { distributionName, moduleName } from '../policy/schema.ts';
import { readYaml } from '../text/yaml.ts';

const oneLine = z.string().check(z.regex(/^[^\r\n\0]{0,500}$/, 'must be one line of at most 500 characters'));

/** What a developer asks for: a distribution, for a bot, under a policy. It names no person: where it lands knows who sent it. */
const requestSchema = z.strictObject({
  schema: z.literal(1),
  kind: z.literal('approval-request'),
  distribution: distributionName,
  module: moduleName,
  bot: z.string().check(z.regex(/^[A-Za-z][A-Za-z0-9_-]{0,63}$/, 'must be the name of a bot')),
  policy: z.nullable(oneLine),
  date: z.iso.date(),
  reason: z.optional(oneLine),
});

export type ApprovalRequest = Omit<z.infer<typeof requestSchema>, 'schema' | 'kind'>;

/** The request as a file, for a person to read and `botyard policy grant` to take up. */
export const approvalRequestText = ({ distribution, module, bot, policy, date, reason }: ApprovalRequest): string =>
  stringify({
    schema: 1,
    kind: 'approval-request',
    distribution,
    module,
    bot,
    policy,
    date,
    ...(reason ? { reason } : {}),
  });

/** Same request, same name: asking twice on one day leaves one file. */
export const approvalRequestName = ({ date, bot, distribution }: ApprovalRequest): string =>
  `${date}-${bot}-${normalise(distribution)}.request.yaml`;

/** The policy's address with the request in it; what is put in can neither end a part of the address nor begin another. */
export const approvalRequestAddress = (template: string, request: ApprovalRequest): string => {
  const words: Readonly<Record<string, string>> = {
    distribution: request.distribution,
    module: request.module,
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
  const parsed = requestSchema.safeParse(value()?.value);
  if (!parsed.success) return { cause: causeOf(parsed.error.issues[0]) };
  const { schema: _, kind: __, ...request } = parsed.data;
  return { request };
};

const causeOf = (issue: z.core.$ZodIssue | undefined): string => {
  if (issue?.code === 'unrecognized_keys') return `unknown key "${issue.keys[0]}"`;
  const key = issue?.path.map(String).join('.');
  return key ? `"${key}" is missing or not what it must be` : 'it is not a request for approval';
};
