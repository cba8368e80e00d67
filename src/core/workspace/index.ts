export { createWorkspace } from './create-workspace.ts';
export type { CheckOptions, Workspace } from './workspace.ts';
