import type { FactsJson, Language, LessonPage, Problem } from '#core';
import type { RunningOrchestrator } from '#launch';
import type { BaselineState, CheckedBot, Deployed, DeployPlan, TaskReport } from '#lifecycle';
import type { ConsoleLine, Task } from '#maestro';
import type { Diagnosis } from '../diagnose.ts';
import type { Target } from '../session.ts';

/** What a person sees while the console is reached for. */
export type ConnectionState = 'connecting' | 'live' | 'retrying' | 'polling';

export interface CreatedBot {
  readonly folder: string;
  readonly files: readonly string[];
  readonly template: string;
  /** The folder as the user would type it. */
  readonly shown: string;
}

/** How a run on this machine ended. */
export interface LocalEnd {
  readonly finishStatus: 'SUCCESS' | 'FAILED' | 'CANCELED';
  readonly message: string | null;
}

/** What became of a request. */
export interface Granted {
  readonly change: 'granted' | 'extended' | 'already';
  /** What was asked for: a distribution, or an entry of the list that is named. */
  readonly distribution?: string;
  readonly list?: string;
  readonly entry?: string;
  readonly bot: string;
  /** Null: lists of hosts, folders and models know no days. */
  readonly expires: string | null;
  /** The policy file. */
  readonly policy: string;
}

/**
 * Where all output of the verbs goes. One implementation for people, one for programs; a verb never formats.
 * Data goes to stdout, talk to stderr.
 */
export interface Writer {
  checked(bots: readonly CheckedBot[]): void;
  facts(facts: FactsJson): void;
  problems(problems: readonly Problem[]): void;
  lessons(pages: readonly LessonPage[]): void;
  lesson(page: LessonPage, language: Language): void;
  granted(granted: Granted): void;
  /** One thing that was done or found, in words and for programs. */
  told(told: { readonly text: string; readonly json: object }): void;
  baselines(states: readonly BaselineState[]): void;
  created(bot: CreatedBot): void;
  plan(plan: DeployPlan, target: Target): void;
  /** What the gate holds against the plan; shown before the refusal. */
  refused(plan: DeployPlan): void;
  step(text: string): void;
  deployed(deployed: Deployed, plan: DeployPlan, target: Target): void;
  released(release: { botId: string; version: string; target: Target }): void;
  started(run: { task: Task; target: Target }): void;
  startedLocally(shown: string): void;
  detached(task: Task): void;
  line(line: ConsoleLine): void;
  connection(state: ConnectionState): void;
  unfollowed(taskId: number): void;
  ended(report: TaskReport): void;
  endedLocally(end: LocalEnd): void;
  cancelled(task: Task): void;
  orchestrator(data: string, running: RunningOrchestrator | null): void;
  diagnosis(diagnosis: Diagnosis): void;
  /** The same writer for a verb whose data is the console alone: how the task ended becomes talk. */
  consoleOnly(): Writer;
}
