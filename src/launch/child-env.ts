type Env = Readonly<Record<string, string | undefined>>;

/** What would make another process load code that this one was told to, or carry a session into its environment. */
const NEVER = /^(NODE_OPTIONS|NODE_PATH|NODE_REPL_.*|BOTYARD_KEY|BOTYARD_LOGIN|BOTYARD_SERVER|VSCODE_.*)$/i;

/** The environment of a Node that Botyard starts: ours, less what must not reach it. */
export const childEnv = (env: Env, more: Env = {}): Record<string, string> => {
  const all: Record<string, string> = {};
  for (const [name, value] of Object.entries({ ...env, ...more })) {
    if (value !== undefined && !NEVER.test(name)) all[name] = value;
  }
  return all;
};
