import { botNameProblem, Failure } from '#core';
import { catalogue } from './catalogue.ts';
import type { Template } from './template.ts';

export interface RenderValues {
  readonly botId: string;
}

/**
 * The files of a new bot, by path. Pure and all or nothing: a name or a template that will not do throws before any file
 * is given. The name goes into code and paths as it is, which is safe because `botNameProblem` lets only letters, digits,
 * `_` and `-` through.
 */
export const render = (
  templateId: string,
  values: RenderValues,
  templates: readonly Template[] = catalogue,
): Map<string, string> => {
  const reason = botNameProblem(values.botId);
  if (reason !== null) throw new Failure('bot-name-invalid', { name: values.botId, reason });
  const template = templates.find((each) => each.id === templateId);
  if (!template) throw new Failure('template-unknown', { template: templateId, known: templates.map(({ id }) => id) });
  const files = new Map<string, string>();
  for (const file of template.files) {
    const path = filled(file.path, template.id, values);
    if (files.has(path)) throw invalid(template.id, `two files at ${path}`);
    files.set(path, filled(file.text, template.id, values));
  }
  return files;
};

const placeholder = /\{\{([A-Za-z][A-Za-z0-9]*)\}\}/g;

const filled = (text: string, templateId: string, values: RenderValues): string =>
  text.replace(placeholder, (whole, name: string) => {
    if (name !== 'botId') throw invalid(templateId, `unknown placeholder ${whole}`);
    return values.botId;
  });

const invalid = (template: string, cause: string): Failure => new Failure('template-invalid', { template, cause });
