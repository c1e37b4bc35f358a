import { botNameProblem, Failure } from '#core';
import { render } from '#templates';
import { writeNewFolder } from '#workspace';

export interface CreateOptions {
  readonly template: string;
  /** The botId, and the name of the new folder. */
  readonly name: string;
  /** The folder that the new one is made in. */
  readonly parent: string;
}

/** A new bot from a template. All of it or nothing; a folder that holds anything is left as it is. */
export const createBot = async ({
  template,
  name,
  parent,
}: CreateOptions): Promise<{ folder: string; files: string[] }> => {
  const reason = botNameProblem(name);
  if (reason !== null) throw new Failure('bot-name-invalid', { name, reason });
  const files = render(template, { botId: name });
  const folder = childFolder(parent, name);
  await writeNewFolder(folder, files);
  return { folder, files: [...files.keys()].sort() };
};

/** Joined in the parent's own style, as this layer knows nothing of the system it runs on. */
const childFolder = (parent: string, name: string): string => {
  const separator = parent.includes('\\') && !parent.includes('/') ? '\\' : '/';
  return `${parent.replace(/[\\/]+$/, '')}${separator}${name}`;
};
