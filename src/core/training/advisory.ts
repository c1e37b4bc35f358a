import { advisoriesOf, readOsv } from '../advisories/index.ts';
import type { AdvisoryState } from '../advisories/model.ts';

/** The one vulnerability that the sample of `requirement-vulnerable` is about, in our own words. */
const record = {
  schema_version: '1.6.0',
  id: 'PYSEC-2018-28',
  aliases: ['CVE-2018-18074'],
  modified: '2018-10-09T00:00:00Z',
  summary: 'Credentials go along when a server leads from https to http',
  severity: [{ type: 'CVSS_V3', score: 'CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N' }],
  affected: [
    {
      package: { ecosystem: 'PyPI', name: 'requests' },
      ranges: [{ type: 'ECOSYSTEM', events: [{ introduced: '0' }, { fixed: '2.20.0' }] }],
    },
  ],
};

/** What is known of vulnerabilities in a sample: the same on every machine and every day. */
export const practiceAdvisories = (): AdvisoryState => {
  const read = readOsv(record);
  return { state: 'ready', advisories: advisoriesOf(read === null ? [] : [read]) };
};
