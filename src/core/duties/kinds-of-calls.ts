import type { CallFact, PythonFile } from '../python/index.ts';

/** Calls that only write, show or wait: the orchestrator hears of nothing. */
export const quiet =
  /(^|\.)(print|print_exc|format_exc|print_exception|str|repr|type|format|debug|info|warning|exception|critical|log|sleep|wait|len|now|strftime|screenshot|save_screenshot|get_screenshot)$|(^|\.)(log|logger|logging|_logger|console)\.error$/i;
/** Calls that only end something; an error in them is of no matter. */
export const endings =
  /(^|\.)(stop_browser|quit|close|kill|terminate|disconnect|logout|logoff|remove|unlink|rmtree|makedirs|mkdir)$/;
/** Calls of which the failure cannot be told, as they are what tells. */
export const telling =
  /(^|\.)(error|report_error|report_done|finish_task|alert|message|new_log|new_log_entry|post_artifact|from_sys_args|get_execution)$|(^|[._])(maestro|sdk)\.login$/;
/** Calls that get things ready, or only read what is there, by their last names. */
const readyNames = [
  // Objects, and what a browser is told before it is asked for a page.
  '[A-Z]\\w*|timedelta|default_options|add_argument|add_experimental_option|set_preference|set_capability|add_image',
  'maximize_window|set_window_size|implicitly_wait|set_page_load_timeout',
  // Settings, the log, what this machine is.
  'getenv|get|load_dotenv|parse_args|getcwd|cwd|gethostname|getuser|getpid|basicConfig|dictConfig|getLogger|getLevelName',
  'setLevel|addHandler|setFormatter|addFilter|captureWarnings|filterwarnings|simplefilter|disable_warnings',
  // Paths, texts, lists, numbers and times in hand.
  'join|joinpath|dirname|basename|abspath|expanduser|exists|resolve|with_suffix|with_name',
  'strip|lstrip|rstrip|split|splitlines|lower|upper|title|replace|startswith|endswith|isoformat|zfill',
  'append|extend|add|items|keys|values|setdefault|int|float|bool|list|dict|set|tuple|sorted|range|enumerate|zip',
  'round|sum|min|max|abs|any|all|isinstance|hasattr|getattr|perf_counter|monotonic|time|today|total_seconds|uuid4',
  // The task and its items.
  'is_online|is_interrupted|interrupted|get_task|get_credential|get_datapool|get_value|has_next|next',
];
const ready = new RegExp(`(^|\\.)(${readyNames.join('|')})$`);
/** Calls that go by a name of those that get things ready, and reach for what may not be there. */
const reaching =
  /(^|[._])(requests|httpx|session|http|client|driver|navegador|browser|page)\.get$|(^|\.)(Chrome|Firefox|Edge|Ie|Safari|Remote|FTP|FTP_TLS|SMTP|SMTP_SSL|IMAP4|IMAP4_SSL|POP3|POP3_SSL|ExcelFile|PdfReader|ZipFile)$/;

/**
 * The statements in which the bot does its work: what may fail for reasons of the day. A function of the file that only gets
 * things ready is no work.
 */
export const workingStatements = ({
  calls,
  functions,
}: Pick<PythonFile, 'calls' | 'functions'>): ReadonlySet<number> => {
  const isBusy = (call: CallFact): boolean =>
    isOf(call)(reaching) || ![quiet, endings, telling, ready].some(isOf(call));
  const busy = calls.filter((call) => !call.deferred && isBusy(call));
  const own = new Set(
    functions.filter(({ kind, within }) => kind === 'function' && within === null).map(({ name }) => name),
  );
  const working = new Set<string>();
  const isWork = ({ name }: CallFact): boolean => name === null || !own.has(name) || working.has(name);
  for (let before = -1; working.size > before; ) {
    before = working.size;
    for (const call of busy) for (let f = call.within; f !== null; f = f.within) if (isWork(call)) working.add(f.name);
  }
  return new Set(busy.filter(isWork).map(({ statement }) => statement));
};

const isOf =
  ({ name, method }: CallFact) =>
  (kind: RegExp): boolean =>
    kind.test(name ?? method ?? '');
