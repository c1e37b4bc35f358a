// OSV records (schema 1.x) that nobody published: made from the schema, for tests and for measuring.
import * as z from 'zod/mini';
import { createRandom } from './random.ts';

export interface OsvEvent {
  readonly introduced?: string;
  readonly fixed?: string;
  readonly last_affected?: string;
  readonly limit?: string;
}

export interface OsvWish {
  readonly id?: string;
  readonly name?: string;
  readonly ecosystem?: string;
  readonly modified?: string;
  readonly withdrawn?: string;
  readonly aliases?: readonly string[];
  readonly summary?: string;
  readonly events?: readonly OsvEvent[];
  readonly type?: string;
  readonly versions?: readonly string[];
  readonly severity?: readonly { readonly type: string; readonly score: string }[];
  readonly level?: string;
}

/** One record; what is not wished for is as usual. */
export const osvRecord = (wish: OsvWish = {}) => ({
  schema_version: '1.6.0',
  id: wish.id ?? 'GHSA-aaaa-bbbb-cccc',
  modified: wish.modified ?? '2026-11-20T08:00:00Z',
  published: '2024-01-02T03:04:05Z',
  ...(wish.withdrawn === undefined ? {} : { withdrawn: wish.withdrawn }),
  ...(wish.aliases === undefined ? {} : { aliases: wish.aliases }),
  summary: wish.summary ?? 'A flaw that was made up for a test',
  details: 'Nothing of this ever happened.',
  ...(wish.severity === undefined ? {} : { severity: wish.severity }),
  affected: [
    {
      package: { ecosystem: wish.ecosystem ?? 'PyPI', name: wish.name ?? 'shipments', purl: 'pkg:pypi/made-up' },
      ...(wish.events === undefined ? {} : { ranges: [{ type: wish.type ?? 'ECOSYSTEM', events: wish.events }] }),
      ...(wish.versions === undefined ? {} : { versions: wish.versions }),
    },
  ],
  references: [{ type: 'ADVISORY', url: 'https://example.com/advisory' }],
  ...(wish.level === undefined ? {} : { database_specific: { severity: wish.level } }),
});

export type MadeRecord = ReturnType<typeof osvRecord>;

const vectors = [
  'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H',
  'CVSS:3.1/AV:N/AC:L/PR:L/UI:R/S:C/C:L/I:L/A:N',
  'CVSS:3.0/AV:L/AC:H/PR:H/UI:R/S:U/C:N/I:N/A:L',
];

/** Many records over about a third as many names; each vulnerability told once or twice, as GHSA and PYSEC do. */
export const manyOsvRecords = (count: number, seed = 7): MadeRecord[] => {
  const random = createRandom(seed);
  const letters = 'abcdefghijklmnopqrstuvwxyz';
  const names = Array.from({ length: Math.ceil(count / 3) }, (_, i) => `${random.text(letters, 3, 9)}-${i}`);
  return Array.from({ length: count }, (_, i) => {
    const vulnerability = i - (i % 2);
    const major = random.upTo(6);
    const minors = 1 + random.upTo(30);
    return osvRecord({
      id: i % 2 === 0 ? `GHSA-${random.text(letters, 4, 4)}-${i}` : `PYSEC-2026-${i}`,
      aliases: [`CVE-2026-${vulnerability}`],
      name: names[(vulnerability / 2) % names.length] ?? 'none',
      modified: `2026-${10 + random.upTo(2)}-${10 + random.upTo(11)}T08:00:00Z`,
      summary: random.text(`${letters}      `, 20, 120),
      events: [{ introduced: '0' }, { fixed: `${major}.${minors}` }],
      versions: Array.from({ length: minors }, (_, minor) => `${major}.${minor}`),
      ...(random.upTo(4) === 0 ? {} : { severity: [{ type: 'CVSS_V3', score: vectors[random.upTo(3)] ?? '' }] }),
      ...(random.upTo(2) === 0 ? {} : { level: ['LOW', 'MODERATE', 'HIGH', 'CRITICAL'][random.upTo(4)] ?? '' }),
    });
  });
};

const time = z.iso.datetime();
const event = z.union([
  z.strictObject({ introduced: z.string() }),
  z.strictObject({ fixed: z.string() }),
  z.strictObject({ last_affected: z.string() }),
  z.strictObject({ limit: z.string() }),
]);

/** The schema as its specification words it, strictly: holds what is made here to it. */
export const osvModel = z.strictObject({
  schema_version: z.string().check(z.regex(/^1\.\d+\.\d+$/)),
  id: z.string().check(z.regex(/^[A-Z]+-/)),
  modified: time,
  published: z.optional(time),
  withdrawn: z.optional(time),
  aliases: z.optional(z.array(z.string())),
  summary: z.optional(z.string()),
  details: z.optional(z.string()),
  severity: z.optional(z.array(z.strictObject({ type: z.enum(['CVSS_V2', 'CVSS_V3', 'CVSS_V4']), score: z.string() }))),
  affected: z.optional(
    z.array(
      z.strictObject({
        package: z.strictObject({ ecosystem: z.string(), name: z.string(), purl: z.optional(z.string()) }),
        ranges: z.optional(
          z.array(
            z.strictObject({
              type: z.enum(['ECOSYSTEM', 'SEMVER', 'GIT']),
              repo: z.optional(z.string()),
              events: z.array(event).check(z.minLength(1)),
            }),
          ),
        ),
        versions: z.optional(z.array(z.string())),
      }),
    ),
  ),
  references: z.optional(z.array(z.strictObject({ type: z.string(), url: z.url() }))),
  database_specific: z.optional(z.record(z.string(), z.unknown())),
});
