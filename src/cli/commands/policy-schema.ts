import { policyJsonSchema } from '#core';
import type { Command } from '../command.ts';

export const policySchema: Command = async ({ options }, io) => {
  // A schema is data in either form: `policy schema > file` is what it is for.
  io.out(`${JSON.stringify(policyJsonSchema(options.language ?? 'en'), null, 2)}\n`);
  return 0;
};
