/** What is answered when the orchestrator itself fails. An error's own words stay here: they may hold what somebody sent. */
export const answerTo = (error: Error): { readonly status: 500 | 507; readonly message: string } =>
  isFull(error)
    ? { status: 507, message: 'The disk of the orchestrator is full; make room there' }
    : { status: 500, message: 'The orchestrator failed; its log says where' };

const isFull = (error: Error): boolean =>
  ('code' in error && error.code === 'ENOSPC') || /database or disk is full/.test(error.message);
