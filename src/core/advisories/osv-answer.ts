import * as z from 'zod/mini';
import type { OsvName } from './model.ts';
import { advisoryId } from './osv-schema.ts';

const page = z.object({
  vulns: z.optional(z.nullable(z.array(z.object({ id: advisoryId, modified: z.string() })))),
  next_page_token: z.optional(z.nullable(z.string())),
});
const batch = z.object({ results: z.array(z.nullable(page)) });

/** What `/v1/querybatch` says of one version; `token`, when there is another page. */
export interface OsvPage {
  readonly names: readonly OsvName[];
  readonly token: string | null;
}

/** The answer to as many questions; null when it is none. */
export const readOsvAnswer = (value: unknown, questions: number): readonly OsvPage[] | null => {
  const parsed = batch.safeParse(value);
  if (!parsed.success || parsed.data.results.length !== questions) return null;
  return parsed.data.results.map((result) => ({
    names: result?.vulns ?? [],
    token: result?.next_page_token || null,
  }));
};
