import type { Diagnosis } from '../diagnose.ts';
import { messages as m } from '../messages/index.ts';
import type { Paint } from '../paint.ts';

/** One line a thing that was looked for; below a missing one, what mends it. */
export const diagnosisText = ({ things }: Diagnosis, paint: Paint): string => {
  const width = Math.max(...things.map(({ name }) => name.length));
  const lines = things.flatMap(({ name, state, detail, mend }) => {
    const mark = { here: paint.green('ok     '), missing: paint.red('missing'), optional: paint.yellow('absent ') }[
      state
    ];
    return [
      `${mark}  ${name.padEnd(width)}  ${detail}`,
      ...(mend === null ? [] : [`${' '.repeat(width + 11)}→ ${mend}`]),
    ];
  });
  const missing = things.filter(({ state }) => state === 'missing').length;
  return `${[...lines, '', missing === 0 ? m.allHere : m.missing(missing)].join('\n')}\n`;
};
