import type { Translate } from '../edge/translate.ts';
import { endOf, itemsText } from '../run/console-text.ts';
import type { Run } from '../run/runs.ts';
import { environmentText } from '../targets/environment-text.ts';
import type { Target } from '../targets/target.ts';

export interface StatusText {
  readonly text: string;
  readonly tooltip: string;
  readonly opens: 'console' | 'targets';
}

const where = ({ name, environment }: Target, t: Translate): string =>
  environment === 'development' ? name : `${name} (${environmentText(environment, t)})`;

const icons: Readonly<Record<string, string>> = {
  SUCCESS: '$(pass)',
  FAILED: '$(error)',
  PARTIALLY_COMPLETED: '$(warning)',
};

const runText = (run: Run, t: Translate): string => {
  if (run.phase.kind === 'lost') return `$(debug-disconnect) ${run.botId}`;
  if (run.phase.kind === 'ended') {
    const { task } = run.phase;
    return `${icons[endOf(task)] ?? '$(circle-slash)'} ${run.botId}: ${itemsText(task, t)}`;
  }
  return run.phase.state === 'retrying'
    ? `$(sync~spin) ${t('{0}: reconnecting', run.botId)}`
    : `$(loading~spin) ${t('{0}: running', run.botId)}`;
};

/** The one status bar item: the target, and what runs or ran last; a run elsewhere is named as long as it goes on. Pure. */
export const statusText = (target: Target | null, run: Run | null, t: Translate): StatusText => {
  const base = `$(package) ${target ? where(target, t) : 'Botyard'}`;
  const here = run !== null && run.target.name === target?.name;
  if (run && (here || run.phase.kind === 'following')) {
    const tooltip = t('Task {0} of {1} on {2}. Show its console', run.taskId, run.botId, run.target.name);
    const elsewhere = here ? '' : ` (${run.target.name})`;
    return { text: `${base} · ${runText(run, t)}${elsewhere}`, tooltip, opens: 'console' };
  }
  const tooltip = target
    ? t('Botyard deploys to {0}. Select another target', where(target, t))
    : t('Botyard: no target is selected yet');
  return { text: base, tooltip, opens: 'targets' };
};
