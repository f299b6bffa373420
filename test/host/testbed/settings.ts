/** User settings of every test window: no greetings, no accounts, nothing that asks the network. */
export const quietSettings: Readonly<Record<string, unknown>> = {
  // As on the desktop: in a browser VS Code saves by itself, and a test could not undo its edits by reverting.
  'files.autoSave': 'off',
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.enableExperiments': false,
  'chat.disableAIFeatures': true,
  'chat.agentHost.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
};
