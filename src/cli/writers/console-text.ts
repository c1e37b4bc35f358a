import type { ConsoleLine } from '#maestro';
import type { Paint } from '../paint.ts';

export interface ConsoleStyle {
  readonly paint: Paint;
  /** Show the time of each line, where the user is. */
  readonly time: boolean;
}

/** One line of a task's console. What Botyard itself says stands behind a dot; stderr is a colour only. */
export const consoleText = ({ time, stream, text }: ConsoleLine, { paint, time: withTime }: ConsoleStyle): string => {
  const clock = withTime ? `${paint.dim(clockOf(new Date(time)))} ` : '';
  if (stream === 'system') return `${clock}${paint.dim(`· ${text}`)}\n`;
  return `${clock}${stream === 'stderr' ? paint.yellow(text) : text}\n`;
};

/** `14:03:07.250` */
const clockOf = (date: Date): string => {
  const digits = (n: number, width: number) => String(n).padStart(width, '0');
  const hms = [date.getHours(), date.getMinutes(), date.getSeconds()].map((n) => digits(n, 2)).join(':');
  return `${hms}.${digits(date.getMilliseconds(), 3)}`;
};
