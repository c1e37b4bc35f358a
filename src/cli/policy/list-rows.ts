import type { DataHandling, Policy } from '#core';
import { policyMessages as m } from './words.en.ts';

type Row = readonly [label: string, text: string | null];
type Lists = readonly (readonly string[])[];

/** What the policy lists beside distributions: models, hosts, folders, and the kinds of data with what holds for each. */
export const listRows = ({ models, hosts, paths, data }: Policy): readonly Row[] => [
  [m.labels.providers, listsText(models.providers)],
  [m.labels.endpoints, listsText(models.endpoints)],
  [m.labels.models, listsText(models.names)],
  [m.labels.hosts, listsText(hosts)],
  [m.labels.paths, listsText(paths)],
  [m.labels.data, data.classes.map(classText).join('\n')],
  [m.labels.network, data.network.join(', ')],
  [m.labels.personalNames, data.personalNames.join(', ')],
];

/** One list a layer: what is used must be on each. */
const listsText = (lists: Lists): string | null => (lists.length === 0 ? null : distinct(lists).join(`\n${m.andOn} `));

const distinct = (lists: Lists): readonly string[] => [...new Set(lists.map((list) => list.join(', ') || m.emptyList))];

const classText = (one: Policy['data']['classes'][number]): string => `${one.name}: ${limitsText(one)}`;

/** What holds for a kind of data, or for a bot that handles several. */
export const limitsText = (one: Omit<DataHandling, 'classes'>): string => {
  const { pools, hosts, targets, mayLeave, screenshots, keep, temporaryFiles } = one;
  const limits = [
    ...limit('pools', pools),
    ...limit('hosts', hosts),
    ...limit('targets', targets),
    mayLeave ? '' : m.staysInside,
    screenshots ? '' : m.noScreenshots,
    ...(['console', 'artifacts', 'screenshots'] as const).map((what) =>
      keep[what] === null ? '' : m.kept(what, keep[what]),
    ),
    temporaryFiles === null ? '' : m.temporaryFiles(temporaryFiles),
  ].filter(Boolean);
  return limits.join('; ') || m.noLimit;
};

const limit = (what: 'pools' | 'hosts' | 'targets', lists: Lists): readonly string[] =>
  lists.length === 0 ? [] : [`${what} ${distinct(lists).join(` ${m.andOn} `)}`];
