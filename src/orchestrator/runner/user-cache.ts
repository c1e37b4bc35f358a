import { homedir } from 'node:os';
import { userFolders } from '#workspace';

/** Where environments are kept when nobody says otherwise. */
export const userCache = (): string => userFolders(process.env, process.platform, homedir()).cache;
