import type { EntryRequest, Finding } from '#core';

const listsOfModels = { provider: 'models.providers', endpoint: 'models.endpoints', name: 'models.names' } as const;

/** The entry of one of the policy's lists that would approve what a finding is about; null where none would. */
export const entryAsked = ({ rule, data }: Finding): Pick<EntryRequest, 'list' | 'entry'> | null => {
  switch (rule) {
    case 'host-not-approved':
      // Where the data may not go, no list of hosts helps.
      return typeof data.class === 'string' ? null : entry('hosts', data.host);
    case 'path-not-approved':
      return entry('paths', folderOf(String(data.path ?? '')));
    case 'model-not-approved':
      return entry(listsOfModels[data.kind as keyof typeof listsOfModels] ?? 'models.names', data.what);
    default:
      return null;
  }
};

const longest = 300;

/** A star would approve more than is asked for. */
const entry = (list: EntryRequest['list'], value: unknown): Pick<EntryRequest, 'list' | 'entry'> | null =>
  typeof value === 'string' && value !== '' && value.length <= longest && !/[*\r\n\0]/.test(value)
    ? { list, entry: value }
    : null;

/** A finding shows the beginning of a long path only, and that may end within a name. */
const longestShown = 119;

/** The folder of a file; a drive or a share alone is none to ask for. */
const folderOf = (path: string): string | null => {
  const file = /^(.*[^\\/:])[\\/]+[^\\/]*\.[^\\/.]*$/.exec(path);
  const folder = (file?.[1] ?? path).replace(/[\\/]+$/, '');
  const isFolder = /^(?:[A-Za-z]:[\\/]|\\\\[^\\/]+[\\/][^\\/]+|\/)[^\\/]/.test(folder);
  return isFolder && path.length <= longestShown ? folder : null;
};
