/** Every setting, by what follows `botyard.`; of machine scope, so that no workspace can set one, but for what is only looked at. */
export const settingKeys = {
  targets: 'targets',
  policyFile: 'policy.file',
  policySource: 'policy.source',
  policyPublicKey: 'policy.publicKey',
  dataFolder: 'orchestrator.dataFolder',
  interpreter: 'python.interpreter',
  node: 'orchestrator.node',
  viewSeverity: 'view.severity',
} as const;
