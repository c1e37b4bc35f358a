import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check, type Fix, fixesFor, lesson, readPython } from '#core';
import { botOf, policyOf } from '../../../support/bots.ts';

const today = { today: '2026-01-01' };
const policy = policyOf('allow: {distributions: ["*"]}\nmodels: {names: [gpt-4.1-mini, "o4-*"]}');
const sdk = 'from botcity.maestro import BotMaestroSDK\n';
const join = '    maestro = BotMaestroSDK.from_sys_args()\n';

const apply = (text: string, { edits }: Fix): string =>
  [...edits]
    .sort((a, b) => a.start - b.start)
    .reduceRight((out, edit) => out.slice(0, edit.start) + edit.newText + out.slice(edit.end), text);

/** The text after the first fix of the first finding of a rule; null when none is offered. It mends what was found. */
const fixed = (rule: string, text: string): string | null => {
  const bot = botOf({ 'bot.py': text });
  const found = check(bot, policy, today).findings.filter((finding) => finding.rule === rule);
  const [finding] = found;
  assert.ok(finding, 'there is a finding to mend');
  const [fix] = fixesFor(bot, finding, policy, today);
  if (fix === undefined) return null;
  const after = apply(text, fix);
  assert.deepEqual(readPython(after).problems, [], after);
  const left = check(botOf({ 'bot.py': after }), policy, today).findings.filter((one) => one.rule === rule);
  assert.equal(left.length, found.length - 1, after);
  for (const language of ['en', 'pt-br'] as const) assert.ok(lesson(rule, language).fixTitle(fix).length > 9);
  return after;
};

const ends = `    finally:
        maestro.finish_task(
            task_id=maestro.task_id, status=finish_status, message=f"Ended: {finish_status.value}"
        )
`;

test('a task that is never ended gets a frame that ends it, behind the reading of its parameters', () => {
  assert.equal(
    fixed(
      'task-not-finished',
      `${sdk}def main():\n${join}    execution = maestro.get_execution()\n    work(execution)\n`,
    ),
    `from botcity.maestro import AutomationTaskFinishStatus\n${sdk}def main():\n${join}    execution = maestro.get_execution()\n    finish_status = AutomationTaskFinishStatus.SUCCESS\n    try:\n        work(execution)\n    except Exception as error:\n        finish_status = AutomationTaskFinishStatus.FAILED\n        maestro.error(task_id=maestro.task_id, exception=error)\n        raise\n${ends}`,
  );
});

test('a frame keeps texts over lines as they are, and the line ends and tabs of the file', () => {
  const text = `${sdk}def main():\n\tmaestro = BotMaestroSDK.from_sys_args()\n\tquery = """\nselect 1\n\t"""\n\n\twork(query)\n`;
  const after = fixed('task-not-finished', text.replaceAll('\n', '\r\n'));
  assert.ok(
    after?.includes(
      '\ttry:\r\n\t\tquery = """\r\nselect 1\r\n\t"""\r\n\r\n\t\twork(query)\r\n\texcept Exception as error:\r\n',
    ),
  );
  assert.ok(!/[^\r]\n/.test(after ?? ''));
});

test('a frame is not offered around functions, nor where there is nothing to put in it', () => {
  assert.equal(
    fixed('task-not-finished', `${sdk}maestro = BotMaestroSDK.from_sys_args()\ndef f():\n    work()\nf()\n`),
    null,
  );
  assert.equal(fixed('task-not-finished', `${sdk}def main():\n${join}`), null);
});

test('a task that an exception leaves open is ended as failed, and the exception goes on', () => {
  const after = fixed(
    'task-not-finished',
    `${sdk}def main():\n${join}    work()\n    maestro.finish_task(maestro.task_id, "SUCCESS", "")\n`,
  );
  assert.match(after ?? '', /status=AutomationTaskFinishStatus.FAILED, message=str\(error\)\n {8}\)\n {8}raise\n$/);
});

test('work before what ends the task by itself gets a frame of its own: the task is not ended twice', () => {
  const rest =
    '    try:\n        use(rows)\n    finally:\n        maestro.finish_task(maestro.task_id, "SUCCESS", "")\n';
  const after = fixed('task-not-finished', `${sdk}def main():\n${join}    rows = read("a")\n${rest}`);
  assert.ok(after?.includes('    try:\n        rows = read("a")\n    except Exception as error:\n'));
  assert.ok(after?.endsWith(`        raise\n${rest}`));
  const narrow = rest.replace('finally:', 'except ValueError:');
  const last = '    maestro.finish_task(maestro.task_id, "SUCCESS", "")\n';
  assert.equal(fixed('task-not-finished', `${sdk}def main():\n${join}${narrow}${last}`), null);
});

test('a run without a loop is reported as one item, also behind a last comma', () => {
  assert.equal(
    fixed('items-not-reported', `${sdk}m.finish_task(\n    1,\n    Status.FAILED,\n    (""),\n)\n`),
    `${sdk}m.finish_task(\n    1,\n    Status.FAILED,\n    (""), total_items=1, processed_items=0, failed_items=1,\n)\n`,
  );
  assert.equal(
    fixed(
      'items-not-reported',
      `${sdk}def f():\n${join}    for x in y(): z(x)\n    maestro.finish_task(1, S.SUCCESS)\n`,
    ),
    null,
  );
  assert.equal(fixed('items-not-reported', `${sdk}m.finish_task(1, status, "")\n`), null);
  assert.equal(fixed('items-not-reported', `${sdk}m.finish_task(1, S.SUCCESS if ok else S.FAILED, "")\n`), null);
  assert.equal(
    fixed('items-not-reported', `${sdk}m.finish_task(1, S.SUCCESS)\n`),
    `${sdk}m.finish_task(1, S.SUCCESS, total_items=1, processed_items=1, failed_items=0)\n`,
  );
});

test('a frame for exceptions is not offered where the process is left: it would not take that', () => {
  const leaving = (last: string) =>
    fixed(
      'task-not-finished',
      `${sdk}def main():\n${join}    try:\n        work()\n    except Exception:\n        ${last}\n    maestro.finish_task(1, S.SUCCESS)\n`,
    );
  assert.equal(leaving('sys.exit(1)'), null);
  assert.ok(leaving('raise')?.includes('finish_task('));
});

test('one item is not made up: not behind a handler, nor where another function or file goes through items', () => {
  const end = 'm.finish_task(1, S.SUCCESS)\n';
  const none = (text: string) => assert.equal(fixed('items-not-reported', `${sdk}${text}`), null, text);
  none(`try:\n    work()\nexcept Exception:\n    log()\n${end}`);
  none(`try:\n    work()\nfinally:\n    ${end}`);
  none(`def helper(rows):\n    for row in rows: use(row)\n${end}`);
  none(`all_of = [use(row) for row in rows]\n${end}`);
  const files = {
    'bot.py': `${sdk}from work import run\nrun()\n${end}`,
    'work.py': 'def run():\n    while x(): y()\n',
  };
  const bot = botOf(files);
  const [finding] = check(bot, policy, today).findings.filter(({ rule }) => rule === 'items-not-reported');
  assert.ok(finding);
  assert.deepEqual(fixesFor(bot, finding, policy, today), []);
  const straight = botOf({ ...files, 'work.py': 'def run():\n    x()\n', 'pkg/__init__.py': '' });
  assert.equal(fixesFor(straight, finding, policy, today).length, 1);
});

test('counters of the function are reported where both stand, begun where the call sees them', () => {
  const body = (begin: string) =>
    `${sdk}def main():\n${join}${begin}    for row in rows():\n        try:\n            use(row)\n            feitos += 1\n        except ValueError:\n            falhas += 1\n    maestro.finish_task(maestro.task_id, status, "")\n`;
  const both = body('    feitos = 0\n    falhas = 0\n');
  const items = ', total_items=feitos + falhas, processed_items=feitos, failed_items=falhas)';
  assert.equal(fixed('items-not-reported', both), both.replace('"")', `""${items}`));
  assert.equal(fixed('items-not-reported', body('    feitos = 0\n')), null, 'what failed is not known');
  assert.equal(fixed('items-not-reported', body('    feitos = 0\n    if x:\n        falhas = 0\n')), null);
  assert.equal(
    fixed('items-not-reported', both.replace('"")', '"")\n    erros = 0').replace('falhas = 0', 'falhas = f()')),
    null,
  );
});

test('an error is reported by the name in sight, under the name it has or gets', () => {
  const report = '        maestro.error(task_id=maestro.task_id, exception=';
  const attempt = `${sdk}def main():\n${join}    try:\n        work()\n`;
  assert.equal(
    fixed('error-not-reported', `${attempt}    except:\n        pass\n`),
    `${attempt}    except Exception as error:\n${report}error)\n        pass\n`,
  );
  assert.equal(
    fixed('error-not-reported', `${attempt}    except Exception as e:\n        print(e)\n`),
    `${attempt}    except Exception as e:\n${report}e)\n        print(e)\n`,
  );
  assert.equal(
    fixed(
      'error-not-reported',
      `${sdk}def main(maestro):\n    maestro.finish_task(1)\n    try:\n        work()\n    except Exception:\n        pass\n`,
    ),
    null,
  );
});

test('a screenshot is taken by what the bot drives', () => {
  const head = `import pyautogui\n${sdk}def f(maestro, error):\n`;
  assert.equal(
    fixed('error-without-screenshot', `${head}    maestro.error(1, error)\n`),
    `${head}    pyautogui.screenshot("error.png")\n    maestro.error(1, error, screenshot="error.png")\n`,
  );
});

test('a loop asks whether the task is to stop', () => {
  const head = `${sdk}def main():\n${join}    for row in rows():\n`;
  const tail = '        handle(row)\n    maestro.finish_task(1)\n';
  const ask =
    '        if maestro.is_online and maestro.get_task(maestro.task_id).is_interrupted():\n            break\n';
  assert.equal(fixed('interrupt-ignored', head + tail), head + ask + tail);
});

test('an item is reported on whatever happens, behind the way out that has none', () => {
  const taken = `${sdk}def main(maestro, datapool):\n    while datapool.has_next():\n        item = datapool.next(task_id=1)\n        if item is None:\n            break\n`;
  assert.equal(
    fixed('datapool-item-not-closed', `${taken}        handle(item["a"])\n`),
    `${taken}        try:\n            handle(item["a"])\n            item.report_done()\n        except Exception as error:\n            item.report_error(finish_message=str(error))\n            raise\n`,
  );
});

test('an item that an exception leaves open is reported on, and none is reported twice', () => {
  const taken = `${sdk}def main(maestro, datapool):\n    while datapool.has_next():\n        item = datapool.next(task_id=1)\n`;
  const work = '        try:\n            handle(item["a"])\n            item.report_done()\n';
  const after = fixed('datapool-item-not-closed', `${taken}${work}        except Exception:\n            raise\n`);
  assert.match(after ?? '', /report_error\(finish_message=str\(error\)\)\n {12}raise\n$/);
  const narrow = `${taken}${work}        except ValueError:\n            item.report_error()\n`;
  assert.equal(fixed('datapool-item-not-closed', narrow), null);
});

test('offline mode is set by hand only, and what that asks is imported', () => {
  assert.equal(
    fixed('offline-mode-forced', `"""A bot."""\n${sdk}BotMaestroSDK.RAISE_NOT_CONNECTED = False\n`),
    `"""A bot."""\nimport sys\n${sdk}if len(sys.argv) < 4:\n    BotMaestroSDK.RAISE_NOT_CONNECTED = False\n`,
  );
});

test('a class with an action is started by a function that gets the orchestrator, and keeps its work', () => {
  const bot = 'class Bot(WebBot):\n    def action(self, execution=None):\n        self.browse("a")\n\n\n';
  const start = 'if __name__ == "__main__":\n    Bot.main()\n';
  const main = (argument: string): string =>
    `def main():\n    if len(sys.argv) < 4:\n        BotMaestroSDK.RAISE_NOT_CONNECTED = False\n    maestro = BotMaestroSDK.from_sys_args()\n    execution = maestro.get_execution()\n    bot = Bot()\n    bot.maestro = maestro\n    bot.run(${argument})\n\n\n`;
  const imports = 'import sys\nfrom botcity.maestro import BotMaestroSDK\nfrom botcity.web import WebBot\n\n\n';
  assert.equal(
    fixed('legacy-entry-point', `from botcity.web import WebBot\n\n\n${bot}${start}`),
    imports + bot.replace('action', 'run') + main('execution') + start.replace('Bot.main', 'main'),
  );
  const alone = bot.replace(', execution=None', '');
  assert.equal(
    fixed('legacy-entry-point', `from botcity.web import WebBot\n\n\n${alone}${start}`),
    imports + alone.replace('action', 'run') + main('') + start.replace('Bot.main', 'main'),
  );
  assert.equal(fixed('legacy-entry-point', `from botcity.web import WebBot\n${bot}`), null, 'started elsewhere');
  assert.equal(
    fixed('legacy-entry-point', `from botcity.web import WebBot\n${bot}def f(b):\n    b.action()\nBot.main()\n`),
    null,
    'somebody else calls it',
  );
});

test('a browser is stopped in a finally', () => {
  const head = `${sdk}from selenium import webdriver\ndef main():\n    driver = webdriver.Chrome()\n`;
  assert.equal(
    fixed('driver-not-stopped', `${head}    driver.get("a")\n`),
    `${head}    try:\n        driver.get("a")\n    finally:\n        driver.quit()\n`,
  );
});

test('an approved model is offered by its name, a pattern is not', () => {
  const bot = botOf({ 'bot.py': 'import litellm\nlitellm.completion(model="gpt-3", messages=[])\n' });
  const [finding] = check(bot, policy, today).findings.filter(({ rule }) => rule === 'model-not-approved');
  assert.ok(finding);
  assert.deepEqual(
    fixesFor(bot, finding, policy).map(({ data }) => data.name),
    ['gpt-4.1-mini'],
  );
});

test('the lessons are true: the bad example is found, the good one is not', () => {
  const models = policyOf('models: {endpoints: ["https://models.acme.example/*"]}');
  const imports =
    'from botcity.maestro import AutomationTaskFinishStatus, BotMaestroSDK\nfrom botcity.web import WebBot\nimport sys\n';
  const inFrame = (rule: string, text: string): string =>
    rule === 'error-without-screenshot' ? `try:\n    work()\n${text}` : text;
  for (const rule of [
    'task-not-finished',
    'items-not-reported',
    'error-not-reported',
    'error-without-screenshot',
    'interrupt-ignored',
    'datapool-item-not-closed',
    'offline-mode-forced',
    'driver-not-stopped',
    'legacy-entry-point',
    'model-not-approved',
    'model-output-executed',
  ])
    for (const language of ['en', 'pt-br'] as const) {
      const page = lesson(rule, language);
      const count = (text: string): number =>
        check(botOf({ 'bot.py': `${imports}${inFrame(rule, text)}\n` }), models, today).findings.filter(
          (one) => one.rule === rule,
        ).length;
      assert.deepEqual([count(page.bad), count(page.good)], [1, 0], `${rule} ${language}`);
    }
});
