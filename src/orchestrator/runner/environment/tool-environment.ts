import { type Environment, machineEnvironment } from '../supervisor/bot-environment.ts';

/** Where these point, a package would land outside the environment, or what we take would no longer be ours to say. */
const HARMFUL = new Set([
  ...['PIP_TARGET', 'PIP_PREFIX', 'PIP_ROOT', 'PIP_REQUIRE_VIRTUALENV', 'PIP_REQUIREMENT', 'PIP_EDITABLE'],
  ...['PIP_NO_BINARY', 'PIP_ONLY_BINARY', 'PIP_PYTHON', 'PIP_LOG', 'PIP_REPORT', 'PIP_DRY_RUN'],
  ...['UV_NO_BINARY', 'UV_SYSTEM_PYTHON', 'UV_PYTHON', 'UV_PROJECT_ENVIRONMENT'],
]);

/** Settings of the tools, of the launchers in front of a Python, and where all of them keep their files. */
const isToolSetting = (name: string): boolean =>
  /^(PIP_|UV_|XDG_|PYENV_|ASDF_)|^(NETRC|TMPDIR|TEMP|TMP)$/.test(name) && !HARMFUL.has(name);

/**
 * The environment of pip and uv: the machine's (proxies, certificates) and the user's settings of the tools. Nothing
 * else, for a distribution that is built runs code that sees it.
 */
export const toolEnvironment = (
  env: Environment,
  platform: NodeJS.Platform = process.platform,
): Record<string, string> => {
  const settings = Object.entries(env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && isToolSetting(entry[0].toUpperCase()),
  );
  return {
    ...machineEnvironment(env, platform),
    ...Object.fromEntries(settings),
    PIP_USER: '0',
    PYTHONNOUSERSITE: '1',
    PYTHONUTF8: '1',
    NO_COLOR: '1',
  };
};
