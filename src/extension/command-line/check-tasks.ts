import {
  type Disposable,
  type ExtensionContext,
  ProcessExecution,
  Task,
  type TaskDefinition,
  TaskGroup,
  tasks,
  type WorkspaceFolder,
  workspace,
} from 'vscode';
import { commandLine } from './run-command-line.ts';

/** As in tasks.json: `{ "type": "trendbook", "command": "check", "options": ["--max-warnings", "0"] }`. */
interface CheckTask extends TaskDefinition {
  readonly command: 'check';
  readonly options?: readonly string[];
}

/** The task `trendbook: check` of every folder of the disk: the whole folder's books, findings as problems. */
export function registerCheckTasks(context: ExtensionContext): Disposable {
  return tasks.registerTaskProvider('trendbook', {
    provideTasks: () =>
      (workspace.workspaceFolders ?? [])
        .filter(({ uri }) => uri.scheme === 'file')
        .map((folder) => checkTask(context, folder, { type: 'trendbook', command: 'check' })),
    resolveTask: ({ definition, scope }) => {
      const folder = typeof scope === 'object' ? scope : workspace.workspaceFolders?.[0];
      return folder && definition.command === 'check' ? checkTask(context, folder, definition as CheckTask) : undefined;
    },
  });
}

/** The definition stays the very one that is resolved: VS Code knows the task by it. */
function checkTask(context: ExtensionContext, folder: WorkspaceFolder, definition: CheckTask): Task {
  const { node, program, env } = commandLine(context);
  const args = [program, 'check', '--format', 'compact', ...(definition.options ?? [])];
  const execution = new ProcessExecution(node, args, { cwd: folder.uri.fsPath, env });
  const task = new Task(definition, folder, 'check', 'trendbook', execution, '$trendbook');
  task.group = TaskGroup.Test;
  return task;
}
