import type { Task } from '#maestro';

/** The `run` object of the contract. `items` is null when the bot counted none. */
export const taskJson = (task: Task): object => ({
  task: task.id,
  state: task.state,
  finishStatus: task.finishStatus ?? null,
  message: task.finishMessage ?? null,
  items:
    typeof task.totalItems === 'number'
      ? { total: task.totalItems, processed: task.processedItems ?? 0, failed: task.failedItems ?? 0 }
      : null,
});
