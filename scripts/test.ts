// All tests, or the stages named: `npm test`, `npm test -- unit editor`. The last line is for machines.
import { add, type Count, countLine, nothing } from './test/count.ts';
import { type Stage, stages } from './test/stages.ts';

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const runStage = async (stage: Stage, broken: ReadonlySet<string>): Promise<Count> => {
  if (stage.needs !== undefined && broken.has(stage.needs)) {
    say(`  ✖ not run: it needs '${stage.needs}', which failed`);
    return { ...nothing, failed: 1 };
  }
  try {
    return await stage.run();
  } catch (error) {
    say(`  ✖ the stage broke off: ${error instanceof Error ? error.stack : error}`);
    return { ...nothing, failed: 1 };
  }
};

const runAll = async (chosen: readonly Stage[]): Promise<Count> => {
  let total = nothing;
  const broken = new Set<string>();
  for (const stage of chosen) {
    say(`\n== ${stage.title} ==`);
    const begun = Date.now();
    const count = await runStage(stage, broken);
    if (count.failed > 0) broken.add(stage.name);
    total = add(total, count);
    say(`${stage.name}: ${countLine(count)} (${((Date.now() - begun) / 1000).toFixed(1)} s)`);
  }
  return total;
};

const names = process.argv.slice(2);
const unknown = names.filter((name) => !stages.some((stage) => stage.name === name));
if (unknown.length > 0) {
  process.stderr.write(`no stage ${unknown.join(', ')}; there are: ${stages.map(({ name }) => name).join(', ')}\n`);
  process.exit(2);
}
const total = await runAll(names.length === 0 ? stages : stages.filter(({ name }) => names.includes(name)));
say(`\n${countLine(total)}`);
process.exit(total.failed > 0 ? 1 : 0);
