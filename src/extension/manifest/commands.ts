/** Every command, declared once; a test compares them with the manifest. */
export const commands = {
  newBot: 'botyard.newBot',
  checkBot: 'botyard.checkBot',
  deploy: 'botyard.deploy',
  release: 'botyard.release',
  run: 'botyard.run',
  deployReleaseRun: 'botyard.deployReleaseRun',
  cancelTask: 'botyard.cancelTask',
  showConsole: 'botyard.showConsole',
  signIn: 'botyard.signIn',
  signOut: 'botyard.signOut',
  selectTarget: 'botyard.selectTarget',
  startLocalOrchestrator: 'botyard.startLocalOrchestrator',
  treatAsBot: 'botyard.treatAsBot',
  explainRule: 'botyard.explainRule',
  securityTraining: 'botyard.securityTraining',
  exportTraining: 'botyard.exportTraining',
  openCourse: 'botyard.openCourse',
} as const;

/** Called by our own screens only: not in the manifest, so in no palette. */
export const innerCommands = {
  moveToVault: 'botyard.moveToVault',
  openPolicy: 'botyard.openPolicy',
  askForApproval: 'botyard.askForApproval',
  requestWaiver: 'botyard.requestWaiver',
} as const;

export type CommandId = (typeof commands)[keyof typeof commands] | (typeof innerCommands)[keyof typeof innerCommands];

/** Commands of VS Code itself that our messages offer. */
export const workbench = {
  manageTrust: 'workbench.trust.manage',
  showProblems: 'workbench.actions.view.problems',
  openFolder: 'vscode.openFolder',
  open: 'vscode.open',
  openWalkthrough: 'workbench.action.openWalkthrough',
} as const;
