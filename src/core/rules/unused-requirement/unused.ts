import { notADistribution } from '../../declaring/not-distributions.ts';
import { runtimeRequirements } from '../../declaring/versions-of.ts';
import { couldBring, importNameOf, normalise } from '../../distributions/index.ts';
import type { Policy } from '../../policy/policy.ts';
import { locksOf } from '../../requirements/index.ts';
import type { Requirement } from '../../requirements/model.ts';
import type { BotRuleInput } from '../bot-rule.ts';

/** Needed without being imported: programs that are called, engines that are loaded by name, data. */
const unseen = new Set(
  `black brotli build certifi coverage debugpy flake8 gunicorn ipykernel isort jupyter mypy nuitka pip pip-tools pre-commit
  pyinstaller pylint pytest pyarrow ruff setuptools tox twine tzdata uvicorn virtualenv wheel`.split(/\s+/),
);

/** The same, where another distribution is imported that loads them. */
const engines: ReadonlyMap<string, readonly string[]> = new Map(
  `pandas: openpyxl xlrd xlsxwriter pyxlsb odfpy lxml html5lib beautifulsoup4 tabulate fastparquet sqlalchemy jinja2 matplotlib
beautifulsoup4: lxml html5lib
sqlalchemy: pymysql psycopg2 psycopg2-binary psycopg pyodbc cx-oracle oracledb mysqlclient mysql-connector-python pymssql
requests: pysocks pyopenssl chardet cryptography
httpx: h2 socksio
pydantic: email-validator
pydantic-settings: python-dotenv
pyautogui: pillow opencv-python pyscreeze
botcity-framework-base: botcity-maestro-sdk
botcity-framework-core: botcity-maestro-sdk opencv-python pillow pywinauto pyautogui
botcity-framework-web: botcity-maestro-sdk selenium webdriver-manager opencv-python pillow
selenium: webdriver-manager
pypdf: cryptography pycryptodome
pypdf2: cryptography pycryptodome
reportlab: pillow
openpyxl: pillow lxml`
    .split('\n')
    .map((row) => row.split(': '))
    .map(([name = '', loads = '']) => [name, loads.split(' ')]),
);

/**
 * The requirements of which it is known how they are imported, and that no file does. Silent where a file could not be read or
 * an import is known only at run time; and of what an imported one brings along, which a frozen list names as well.
 */
export const unusedIn = (input: BotRuleInput): readonly Requirement[] => {
  const { used, requirements, policy, sawAll } = input;
  if (!sawAll || used.some(({ module }) => module === '' || (module.endsWith('.*') && module.split('.').length < 2)))
    return [];
  const imported = new Set(used.flatMap(({ distributions }) => distributions));
  const serves = servesImported(input);
  return runtimeRequirements(requirements).filter((one) => {
    const { name, source } = one;
    if (source !== null || imported.has(name) || unseen.has(name) || serves(name)) return false;
    return (
      hasKnownModule(name, policy) &&
      notADistribution(one) === null &&
      !isMadeFromAnother(one, requirements.requirements)
    );
  });
};

/** What an imported distribution loads by name, or brings along: no code of the bot need say it. */
export const servesImported = (input: BotRuleInput): ((name: string) => boolean) => {
  const imported = new Set(input.used.flatMap(({ distributions }) => distributions));
  const loaded = new Set([...imported].flatMap((name) => engines.get(name) ?? []));
  const brought = broughtBy(imported, input);
  return (name) => loaded.has(name) || brought(name);
};

const hasKnownModule = (name: string, { map }: Policy): boolean =>
  importNameOf(name) !== null || [...map.values()].some((distribution) => normalise(distribution) === name);

const broughtBy = (imported: ReadonlySet<string>, { requirements }: BotRuleInput): ((name: string) => boolean) => {
  const locks = locksOf(requirements);
  return (name) => {
    if (couldBring(imported, name) === 'yes') return true;
    return (
      locks.isTree &&
      [...imported].some((from) => locks.resolvedFor(from).some((one) => one.dependencies.includes(name)))
    );
  };
};

/** A list that pip-compile made repeats its source, and is not edited by hand. */
const isMadeFromAnother = ({ path }: Requirement, all: readonly Requirement[]): boolean =>
  path.endsWith('.txt') && all.some((other) => other.path === path.replace(/\.txt$/, '.in'));
