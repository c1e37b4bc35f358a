import type { CodeAction } from 'vscode-languageserver/node';

/** Two findings at one place may each offer what reads the same: then each names the rule that it is for. */
export const toldApart = (actions: readonly CodeAction[]): CodeAction[] => {
  const times = new Map<string, number>();
  for (const { title } of actions) times.set(title, (times.get(title) ?? 0) + 1);
  return actions.map((action) => {
    const rule = action.diagnostics?.[0]?.code;
    const isAlone = times.get(action.title) === 1 || rule === undefined;
    return isAlone ? action : { ...action, title: `${action.title} (${rule})` };
  });
};
