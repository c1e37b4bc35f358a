import { botNameProblem } from '#core';

/** A botId made from a folder's name, as a proposal; what cannot be kept is left out. */
export const proposedName = (folderName: string): string => {
  const plain = folderName
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[^A-Za-z0-9_-]+/g, '-')
    .replace(/^[^A-Za-z]+/, '')
    .slice(0, 64)
    .replace(/[^A-Za-z0-9]+$/, '');
  return botNameProblem(plain) === null ? plain : 'my-bot';
};

/** The marker that makes a folder a bot folder: BotCity's own project file. */
export const botproj = (name: string): string =>
  `${JSON.stringify(
    {
      name,
      sourceDirPath: '/',
      resourceDirPath: '/resources/',
      sourceDirRelative: true,
      resourceDirRelative: true,
    },
    null,
    2,
  )}\n`;
