/** Lessons that are learnt together: a step of the walkthrough. */
export interface TrainingGroup {
  readonly id: TrainingGroupId;
  /** In the order in which they are best read. */
  readonly rules: readonly string[];
}

export type TrainingGroupId = 'secrets' | 'temporary' | 'imports' | 'requirements' | 'data' | 'models' | 'orchestrator';

/** Every rule of the catalogue in one group, few enough in each that a person can stand it. */
export const trainingGroups: readonly TrainingGroup[] = [
  { id: 'secrets', rules: ['secret-literal', 'secret-token', 'credential-exposed'] },
  { id: 'temporary', rules: ['temp-file-not-deleted', 'temp-file-insecure'] },
  {
    id: 'imports',
    rules: [
      'import-not-approved',
      'import-unknown',
      'import-unresolved',
      'missing-requirement',
      'pip-at-run-time',
      'vendored-distribution',
    ],
  },
  {
    id: 'requirements',
    rules: [
      'requirement-not-approved',
      'requirement-name-suspicious',
      'requirement-vulnerable',
      'requirement-source',
      'requirement-unpinned',
      'requirement-without-hash',
      'requirement-not-a-distribution',
      'unused-requirement',
      'python-version-not-approved',
    ],
  },
  {
    id: 'data',
    rules: [
      'personal-data-logged',
      'tls-not-verified',
      'host-not-approved',
      'path-not-approved',
      'absolute-user-path',
      'data-class-undeclared',
      'data-class-target',
    ],
  },
  { id: 'models', rules: ['model-output-executed', 'model-not-approved'] },
  {
    id: 'orchestrator',
    rules: [
      'task-not-finished',
      'error-not-reported',
      'error-without-screenshot',
      'items-not-reported',
      'datapool-item-not-closed',
      'interrupt-ignored',
      'driver-not-stopped',
      'keyboard-input',
      'offline-mode-forced',
      'legacy-entry-point',
    ],
  },
];

/** Lessons that are only read: what mends them is done outside of the text. */
const readOnly: readonly string[] = ['vendored-distribution', 'data-class-target'];

/** True for a lesson that has a sample to mend. */
export const hasSample = (rule: string): boolean =>
  !readOnly.includes(rule) && trainingGroups.some(({ rules }) => rules.includes(rule));

/** What each sample does and must still do when it is mended: an empty file has no finding either. */
const does: Readonly<Record<string, readonly string[]>> = {
  'secret-literal': ['page.fill("#password", password)'],
  'secret-token': ['psycopg.connect(', 'select id, total from orders'],
  'credential-exposed': ['maestro.get_credential(', 'page.fill("#password", password)'],
  'temp-file-not-deleted': ['table.to_excel(', 'mail.send('],
  'temp-file-insecure': ['table.to_csv(', 'upload('],
  'import-not-approved': ['def download(', 'resources/orders.csv'],
  'import-unknown': ['def rows(', 'return '],
  'import-unresolved': ['def driver(', 'return '],
  'missing-requirement': ['pandas.read_excel(', 'openpyxl=='],
  'pip-at-run-time': ['import openpyxl', 'openpyxl.load_workbook('],
  'requirement-not-approved': ['requests==', 'requests.get('],
  'requirement-not-a-distribution': ['requests==', 'from PIL import Image'],
  'requirement-name-suspicious': ['==', 'requests.get('],
  'requirement-vulnerable': ['requests==', 'requests.get('],
  'requirement-source': ['requests==', 'requests.get('],
  'requirement-unpinned': ['requests==', 'requests.get('],
  'requirement-without-hash': ['requests==', 'requests.get('],
  'unused-requirement': ['requests==', 'requests.get('],
  'python-version-not-approved': ['requires-python', '[tool.botyard]'],
  'personal-data-logged': ['logging.info(', '"document": cpf'],
  'tls-not-verified': ['requests.get(', 'timeout=30'],
  'host-not-approved': ['requests.post(', 'json=rows'],
  'path-not-approved': ['report.save(', 'june.xlsx'],
  'absolute-user-path': ['load_workbook(', 'orders.xlsx'],
  'data-class-undeclared': ['[tool.botyard]', 'customer["name"]'],
  'model-output-executed': ['client.responses.create(', 'answer.output_text'],
  'model-not-approved': ['OpenAI(', 'client.responses.create('],
  'task-not-finished': ['send(orders())', 'maestro.finish_task('],
  'error-not-reported': ['work(maestro)', 'except '],
  'error-without-screenshot': ['bot.enter()', 'maestro.error('],
  'items-not-reported': ['handle(row)', 'maestro.finish_task('],
  'datapool-item-not-closed': ['pool.next(', 'handle(item["order"])'],
  'interrupt-ignored': ['pool.next(', 'handle(item["order"])', 'maestro.finish_task('],
  'driver-not-stopped': ['webdriver.Chrome()', 'driver.get(address)'],
  'keyboard-input': ['month', 'maestro.task_id'],
  'offline-mode-forced': ['BotMaestroSDK.from_sys_args()', 'maestro.task_id'],
  'legacy-entry-point': ['execution', 'print('],
};

/** What is missing of what a sample must still do; null when nothing is. */
export const missingIn = (rule: string, text: string): string | null =>
  does[rule]?.find((words) => !text.includes(words)) ?? null;
