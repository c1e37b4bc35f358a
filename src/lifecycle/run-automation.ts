import { Failure, isFailure } from '#core';
import type { MaestroClient, Task } from '#maestro';

export interface RunOptions {
  readonly client: MaestroClient;
  /** Label of the automation. */
  readonly automation: string;
  readonly parameters?: Readonly<Record<string, unknown>>;
  readonly signal?: AbortSignal;
}

/** Makes a task of an automation. When there is no such automation, the failure names those there are. */
export const runAutomation = async ({ client, automation, parameters, signal }: RunOptions): Promise<Task> => {
  try {
    return await client.createTask({ activityLabel: automation, parameters: { ...parameters }, test: false }, signal);
  } catch (error) {
    if (!isFailure(error, 'server-refused') || Number(error.data.status) >= 500) throw error;
    const known = (await client.automations(signal)).map((one) => one.label);
    if (known.includes(automation)) throw error;
    throw new Failure('automation-unknown', { automation, server: client.server, known });
  }
};
