/** Where these point, a package would land outside the environment, or another Python's modules inside it. */
const HARMFUL = new Set([
  ...['PYTHONPATH', 'PYTHONHOME', 'PYTHONSTARTUP', 'PYTHONUSERBASE', 'VIRTUAL_ENV', '__PYVENV_LAUNCHER__'],
  ...['PIP_TARGET', 'PIP_PREFIX', 'PIP_ROOT', 'PIP_REQUIRE_VIRTUALENV', 'PIP_REQUIREMENT', 'PIP_EDITABLE'],
  ...['PIP_NO_BINARY', 'PIP_ONLY_BINARY', 'PIP_PYTHON', 'PIP_LOG', 'PIP_REPORT', 'PIP_DRY_RUN'],
  ...['UV_NO_BINARY', 'UV_SYSTEM_PYTHON', 'UV_PYTHON', 'UV_PROJECT_ENVIRONMENT'],
]);

/** The user's own environment (proxies, index, certificates stay) for pip and uv, less what would lead them astray. */
export const toolEnvironment = (env: Readonly<Record<string, string | undefined>>): Record<string, string> => {
  const kept = Object.entries(env).filter(
    (entry): entry is [string, string] =>
      entry[1] !== undefined && !HARMFUL.has(entry[0].toUpperCase()) && !entry[0].toUpperCase().startsWith('BOTYARD_'),
  );
  return { ...Object.fromEntries(kept), PIP_USER: '0', PYTHONNOUSERSITE: '1', PYTHONUTF8: '1', NO_COLOR: '1' };
};
