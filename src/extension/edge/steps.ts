import * as vscode from 'vscode';

/** Answer of one step: a value, one step back, or the whole thing left. */
export type Answer<T> =
  | { readonly kind: 'value'; readonly value: T }
  | { readonly kind: 'back' }
  | { readonly kind: 'left' };

export interface StepOf {
  readonly title: string;
  readonly step: number;
  readonly steps: number;
}

type Input = vscode.QuickInput & { buttons: readonly vscode.QuickInputButton[] };

const dressed = <T extends Input>(input: T, of: StepOf): T => {
  input.title = of.title;
  input.step = of.step;
  input.totalSteps = of.steps;
  input.ignoreFocusOut = true;
  input.buttons = of.step > 1 ? [vscode.QuickInputButtons.Back] : [];
  return input;
};

export interface PickOptions<T extends vscode.QuickPickItem> extends StepOf {
  readonly items: readonly T[];
  readonly placeholder: string;
}

/** One of a list. */
export const pickStep = <T extends vscode.QuickPickItem>(options: PickOptions<T>): Promise<Answer<T>> =>
  new Promise((resolve) => {
    const input = dressed(vscode.window.createQuickPick<T>(), options);
    const end = (answer: Answer<T>): void => {
      resolve(answer);
      input.dispose();
    };
    input.items = options.items;
    input.placeholder = options.placeholder;
    input.matchOnDescription = true;
    input.onDidAccept(() => {
      const value = input.selectedItems[0];
      if (value) end({ kind: 'value', value });
    });
    input.onDidTriggerButton(() => end({ kind: 'back' }));
    input.onDidHide(() => end({ kind: 'left' }));
    input.show();
  });

export interface TextOptions extends StepOf {
  readonly prompt: string;
  readonly value?: string;
  readonly placeholder?: string;
  readonly password?: boolean;
  /** A sentence when the text cannot be taken, else null. */
  problem(text: string): string | null;
}

/** One line of text, judged while it is typed. */
export const textStep = (options: TextOptions): Promise<Answer<string>> =>
  new Promise((resolve) => {
    const input = dressed(vscode.window.createInputBox(), options);
    const end = (answer: Answer<string>): void => {
      resolve(answer);
      input.dispose();
    };
    input.prompt = options.prompt;
    input.value = options.value ?? '';
    input.placeholder = options.placeholder;
    input.password = options.password ?? false;
    input.onDidChangeValue((text) => {
      input.validationMessage = (text && options.problem(text)) || undefined;
    });
    input.onDidAccept(() => {
      const problem = options.problem(input.value);
      if (problem) input.validationMessage = problem;
      else end({ kind: 'value', value: input.value });
    });
    input.onDidTriggerButton(() => end({ kind: 'back' }));
    input.onDidHide(() => end({ kind: 'left' }));
    input.show();
  });

/** A step reads the answers so far and adds its own; null leaves the answers as they are (nothing to ask). */
export type Step<A> = (answers: Partial<A>) => Promise<Answer<Partial<A>>> | null;

/** Walks the steps, back and forth; null when the user left. Nothing has happened before the last answer. */
export const walk = async <A>(steps: readonly Step<A>[]): Promise<Partial<A> | null> => {
  const history: { readonly index: number; readonly answers: Partial<A> }[] = [];
  let answers: Partial<A> = {};
  for (let index = 0; index < steps.length; ) {
    const asked = steps[index]?.(answers) ?? null;
    if (!asked) {
      index++;
      continue;
    }
    const answer = await asked;
    if (answer.kind === 'left') return null;
    if (answer.kind === 'back') {
      const before = history.pop();
      if (before) ({ index, answers } = before);
      continue;
    }
    history.push({ index, answers });
    answers = { ...answers, ...answer.value };
    index++;
  }
  return answers;
};

/** Turns the answer of one input into an entry of the answers. */
export const into = async <T, A>(answer: Promise<Answer<T>>, entry: (value: T) => A): Promise<Answer<A>> => {
  const given = await answer;
  return given.kind === 'value' ? { kind: 'value', value: entry(given.value) } : given;
};
