import { explain, isFailure, version } from '#core';
import { parseArguments } from './arguments.ts';
import type { ExitCode } from './command.ts';
import { helpText } from './help.ts';
import { type Io, say } from './io.ts';
import { messages } from './messages/index.ts';
import { verbOf } from './verbs.ts';

/** The program: words in, exit code out. Failures become a sentence and a next step, never a stack trace. */
export const run = async (argv: readonly string[], io: Io): Promise<ExitCode> => {
  try {
    const parsed = parseArguments(argv);
    switch (parsed.kind) {
      case 'version':
        io.out(`${version}\n`);
        return 0;
      case 'help':
        io.out(helpText(parsed.verb, parsed.group));
        return argv.length === 0 ? 2 : 0;
      case 'run': {
        const command = await verbOf(parsed.invocation.verb).load();
        return await command(parsed.invocation, io);
      }
    }
  } catch (error) {
    return reported(error, io);
  }
};

const reported = (error: unknown, io: Io): ExitCode => {
  if (isFailure(error)) {
    const { message, next } = explain(error);
    say(io, `botyard: ${message}`);
    if (next && error.code !== 'cancelled') say(io, `  ${next}`);
    return error.code === 'deploy-refused' || error.code === 'data-class-refused' ? 1 : 2;
  }
  say(io, messages.bug(version, process.version, io.platform));
  // What it was is for whoever mends it; the frames only when asked for, as they show paths of this machine.
  say(io, `  ${error instanceof Error ? (io.env.BOTYARD_DEBUG && error.stack) || error.message : String(error)}`);
  return 2;
};
