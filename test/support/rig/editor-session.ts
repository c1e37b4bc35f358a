import { writeFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { type EditorSession, Opening, type WindowOptions } from './editor-window.ts';
import { installRig } from './install.ts';

export type { EditorSession } from './editor-window.ts';

/** Shares one window among the tests of a spec file, which follow each other like a person's day. */
export type EditorTest = (title: string, work: (window: EditorSession) => Promise<void>) => void;

/**
 * The `test` of a spec file that needs the editor. Where no editor can be, each test is skipped with the reason, loudly;
 * in CI that is a failure.
 */
export const editorTests = async (options: WindowOptions): Promise<EditorTest> => {
  const rig = await installRig();
  if ('reason' in rig) {
    const reason = `NOT TESTED, no editor here: ${rig.reason}${rig.command === null ? '' : `; run: ${rig.command}`}`;
    if (process.env.CI === 'true') throw new Error(reason);
    return (title) => test(title, { skip: reason }, () => {});
  }
  const opening = new Opening(rig, options);
  let broken: string | null = null;
  before(() => opening.open(), { timeout: 180_000 });
  after(() => opening.close());
  return (title, work) =>
    test(title, async () => {
      const window = opening.window();
      // Each test begins where the one before it ended.
      if (broken !== null) throw new Error(`not tried, as '${broken}' failed before`);
      try {
        await work(window);
      } catch (error) {
        broken = title;
        const name = `failed ${title.replace(/[^\w ]/g, '').slice(0, 60)}`;
        const shot = await window.workbench.screenshot(name).catch(() => null);
        if (shot !== null) writeFileSync(shot.replace(/png$/, 'log'), window.host.logs());
        throw error;
      }
    });
};
