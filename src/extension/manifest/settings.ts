/** Every setting, by what follows `botyard.`; all of machine scope, so that no workspace can set one. */
export const settingKeys = {
  targets: 'targets',
  policyFile: 'policy.file',
  policySource: 'policy.source',
  policyPublicKey: 'policy.publicKey',
  dataFolder: 'orchestrator.dataFolder',
  interpreter: 'python.interpreter',
  node: 'orchestrator.node',
} as const;
