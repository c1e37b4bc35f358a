import type { Template } from '#templates';
import type { Translate } from '../edge/translate.ts';

type Text = Pick<Template, 'title' | 'description'>;

/** What a template is, in the language of VS Code; one that we have no words for speaks for itself. */
export const templateText = ({ id, title, description }: Pick<Template, 'id'> & Text, t: Translate): Text => {
  const words: Readonly<Record<string, Text>> = {
    'data-bot': {
      title: t('Data bot'),
      description: t('Reads a CSV file, checks each row, posts a report as artifact and counts its items.'),
    },
    'api-bot': {
      title: t('API bot'),
      description: t('Reads from an HTTP service with time-outs and retries, and counts its items.'),
    },
  };
  return words[id] ?? { title, description };
};
