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
} as const;

export type ContextKey = (typeof contextKeys)[keyof typeof contextKeys];
