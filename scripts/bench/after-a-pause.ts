import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import type { FullDocumentDiagnosticReport, ProtocolConnection } from 'vscode-languageserver/node';
import { slowest, startServer } from './server.ts';

/** After how many milliseconds without a key the server looks at other files. */
const pauseMs = 100;
const warm = 5;
const files = 100;

/**
 * Milliseconds from the end of a pause to the findings of another file that the typing has moved, of the slowest twentieth:
 * a bot of 100 files that use each other, temporary files and the orchestrator. An import in the entry comes and goes; the
 * requirement that brings it is used, or is not.
 */
export const afterAPause = async (server: string, count = 60): Promise<number> => {
  const root = mkdtempSync(join(tmpdir(), 'botyard-bench-'));
  layBot(root);
  let refreshed = (): void => {};
  const { connection, stop } = await startServer(server, root, { onRefresh: () => refreshed() });
  const uri = (path: string): string => pathToFileURL(join(root, path)).href;
  const entry = { uri: uri('bot.py'), languageId: 'python', text: entryText(true) };
  const requirements = { uri: uri('requirements.txt'), languageId: 'pip-requirements', text: requirementsText };
  for (const document of [entry, requirements])
    await connection.sendNotification('textDocument/didOpen', { textDocument: { ...document, version: 1 } });
  let before = await said(connection, requirements.uri);
  await said(connection, entry.uri);
  await after(pauseMs);
  const times: number[] = [];
  for (let i = 0; i < count; i++) {
    const refresh = new Promise<void>((resolve) => {
      refreshed = resolve;
    });
    const textDocument = { uri: entry.uri, version: i + 2 };
    const typed = performance.now();
    const contentChanges = [{ text: entryText(i % 2 === 1) }];
    void connection.sendNotification('textDocument/didChange', { textDocument, contentChanges });
    await said(connection, entry.uri);
    await refresh;
    const now = await said(connection, requirements.uri);
    times.push(performance.now() - typed - pauseMs);
    if (now === before) throw new Error('the findings of the other file have not moved');
    before = now;
  }
  await stop();
  rmSync(root, { recursive: true, force: true });
  return slowest(times.slice(warm));
};

const said = async (connection: ProtocolConnection, uri: string): Promise<string> => {
  const textDocument = { uri };
  const report: FullDocumentDiagnosticReport = await connection.sendRequest('textDocument/diagnostic', {
    textDocument,
  });
  return JSON.stringify(report.items.map(({ code, message }) => [code, message]));
};

const requirementsText = 'botcity-maestro-sdk==0.9.1\nrequests==2.32.0\nopencv-python==4.10.0.84\n';

const entryText = (isUsed: boolean): string => `from botcity.maestro import BotMaestroSDK, AutomationTaskFinishStatus
${isUsed ? 'import cv2\n' : ''}from part1.area1.step1 import work as first


def main():
    maestro = BotMaestroSDK.from_sys_args()
    execution = maestro.get_execution()
    try:
        first(maestro, execution.task_id)
        status = AutomationTaskFinishStatus.SUCCESS
    except Exception as error:
        maestro.error(task_id=execution.task_id, exception=error)
        status = AutomationTaskFinishStatus.FAILED
    maestro.finish_task(task_id=execution.task_id, status=status, total_items=1, processed_items=1)


if __name__ == "__main__":
    main()
`;

const folderOf = (i: number): string => `part${i % 40}/area${i % 7}`;

const layBot = (root: string): void => {
  writeFileSync(join(root, 'bot.botproj'), '{"name":"bench"}');
  writeFileSync(join(root, 'requirements.txt'), requirementsText);
  writeFileSync(join(root, 'bot.py'), entryText(true));
  for (let i = 1; i < files; i++) {
    mkdirSync(join(root, folderOf(i)), { recursive: true });
    writeFileSync(join(root, folderOf(i), `step${i}.py`), stepText(i));
  }
};

const stepText = (i: number): string => {
  const next = i + 1 < files ? `from ${folderOf(i + 1).replace('/', '.')}.step${i + 1} import work as other\n` : '';
  const step = (n: number): string => `
def step${n}(maestro, task):
    handle, path = tempfile.mkstemp(suffix=".csv")
    try:
        rows = requests.get("https://api.acme.example/orders", params={"page": ${n}}, timeout=10).json()
        with os.fdopen(handle, "w") as file:
            for row in rows:
                if row["total"] > ${n} and not row.get("closed"):
                    file.write(f"{row['id']};{row['total']}\\n")
        maestro.post_artifact(task_id=task, artifact_name="orders-${n}.csv", filepath=path)
    except (KeyError, ValueError) as error:
        maestro.error(task_id=task, exception=error)
    finally:
        os.remove(path)

`;
  const calls = Array.from({ length: 8 }, (_, n) => `    step${n}(maestro, task)\n`).join('');
  const steps = Array.from({ length: 8 }, (_, n) => step(n)).join('');
  const more = next === '' ? '' : '    if task is None:\n        other(maestro, task)\n';
  return `import os\nimport tempfile\n\nimport requests\n\n${next}\n${steps}\ndef work(maestro, task):\n${calls}${more}`;
};
