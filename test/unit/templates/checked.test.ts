import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check } from '../../../src/core/index.ts';
import { catalogue, render } from '../../../src/templates/index.ts';
import { botFromFiles, loadPolicy } from '../../../src/workspace/index.ts';

const policies: Readonly<Record<string, string | undefined>> = {
  'no policy': undefined,
  standard: 'schema: 1\nname: acme\nlevel: standard\nallow: {distributions: [botcity-maestro-sdk, requests]}\n',
  strict: 'schema: 1\nname: acme\nlevel: strict\nallow: {distributions: ["botcity-*", requests]}\n',
};

const checked = async (id: string, targetText: string | undefined) => {
  const files = new Map([...render(id, { botId: 'orders' })].map(([path, text]) => [path, Buffer.from(text)]));
  const { policy, problems } = await loadPolicy(targetText === undefined ? {} : { targetText });
  const result = check(botFromFiles(files, 'orders'), policy, { today: '2026-11-22' });
  return { ...result, problems: [...problems, ...result.problems] };
};

test('the check does look: without its approval a template is refused', async () => {
  const result = await checked('api-bot', 'schema: 1\nname: acme\nlevel: standard\nallow: {distributions: [numpy]}\n');
  assert.equal(result.verdict, 'fail');
});

for (const { id } of catalogue) {
  for (const [name, targetText] of Object.entries(policies)) {
    test(`the ${id} passes the check under ${name}, with no finding at all`, async () => {
      const result = await checked(id, targetText);
      assert.deepEqual(result.problems, []);
      assert.deepEqual(
        result.findings.map(({ rule, place, severity }) => `${place.path}:${place.line} ${rule} ${severity}`),
        [],
      );
      assert.equal(result.verdict, 'pass');
    });
  }
}
