import * as z from 'zod/mini';
import { segment } from './address.ts';
import { isOk } from './answers.ts';
import type { Ask } from './ask.ts';
import type { MaestroClient } from './client.ts';
import type { SignedIn } from './signed-in.ts';
import type { Call } from './transport.ts';
import { API, alert, artifact, log, logEntry, taskError } from './wire.ts';

type Reports = Pick<MaestroClient, 'logs' | 'log' | 'logEntries' | 'alerts' | 'errors' | 'artifacts' | 'artifactFile'>;

const ARTIFACT_LIMIT = 1024 * 1024 * 1024;

/** What a bot reported: execution logs, alerts, errors, artifacts. */
export const reportCalls = (to: SignedIn, ask: Ask): Reports => {
  /** A server that does not know the filter answers with everything. */
  const ofTask = async <T extends { taskId: number }>(items: Promise<T[]>, taskId: number): Promise<T[]> =>
    (await items).filter((item) => item.taskId === taskId);
  return {
    logs: (signal) => ask.get('/log', z.array(log), signal),
    log: async (label, signal) => ask.find(`/log/${segment(label)}`, log, signal),
    logEntries: async (label, days, signal) =>
      ask.get(`/log/${segment(label)}/entry-list?days=${days}`, z.array(logEntry), signal),
    alerts: (taskId, signal) => ofTask(ask.pages(`/alerts?taskId=${taskId}`, alert, signal), taskId),
    errors: (taskId, signal) => ofTask(ask.pages(`/error?taskId=${taskId}`, taskError, signal), taskId),
    artifacts: (taskId, signal) => ofTask(ask.pages(`/artifact?taskId=${taskId}`, artifact, signal), taskId),
    artifactFile: async (artifactId, signal) => {
      const call: Call = { method: 'GET', path: `${API}/artifact/${artifactId}/file`, limit: ARTIFACT_LIMIT, signal };
      const answer = await to.exchange(call);
      if (!isOk(answer)) throw to.refusal(answer, call);
      return answer.bytes;
    },
  };
};
