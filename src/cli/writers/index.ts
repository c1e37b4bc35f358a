import type { Io } from '../io.ts';
import type { Options } from '../options.ts';
import { jsonWriter } from './json.ts';
import { peopleWriter } from './people.ts';
import { reportWriter } from './reports.ts';
import type { Writer } from './writer.ts';

export type { Writer } from './writer.ts';

/** The writer that `--format` asks for. */
export const writerFor = (options: Options, io: Io): Writer => {
  const { format } = options;
  if (format === 'text') return peopleWriter(io, options);
  if (format === 'sarif' || format === 'github' || format === 'junit') return reportWriter(io, format);
  return jsonWriter(io);
};
