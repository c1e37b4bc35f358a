import type { TrainingGroupId } from '#core';

/** What `when` clauses of the manifest ask about; a test compares both sides. */
export const contextKeys = {
  /** Some workspace folder holds a bot. */
  hasBot: 'botyard.hasBot',
  /** The active editor shows a Python file of a bot. */
  botFile: 'botyard.botFile',
  /** A task of ours has not ended. */
  running: 'botyard.running',
  /** A console was shown in this window, or can be taken up again. */
  hasConsole: 'botyard.hasConsole',
  /** A key of some target is stored. */
  signedIn: 'botyard.signedIn',
  /** Some waiver ends soon or has ended. */
  hasNearWaiver: 'botyard.hasNearWaiver',
  /** A finding was seen: the step of the walkthrough is done. */
  sawFinding: 'botyard.sawFinding',
  /** The policy names the organisation's own course. */
  hasCourse: 'botyard.hasCourse',
} as const;

/** The samples of a step of the security training are mended. */
export const doneKeys = {
  secrets: 'botyard.trainedSecrets',
  temporary: 'botyard.trainedTemporary',
  imports: 'botyard.trainedImports',
  requirements: 'botyard.trainedRequirements',
  data: 'botyard.trainedData',
  models: 'botyard.trainedModels',
  orchestrator: 'botyard.trainedOrchestrator',
} as const satisfies Readonly<Record<TrainingGroupId, string>>;

export type ContextKey = (typeof contextKeys)[keyof typeof contextKeys] | (typeof doneKeys)[keyof typeof doneKeys];
