import { Uri } from 'vscode';
import type { NewFileForm } from '../../server/protocol.ts';

/** The books, that of a file first. */
export function bookFirst<Form extends Pick<NewFileForm, 'root'>>(
  forms: readonly Form[],
  file: Uri | undefined,
): Form[] {
  const holds = ({ root }: Form) => {
    const folder = Uri.parse(root);
    return file?.authority === folder.authority && file.path.startsWith(`${folder.path}/`) ? folder.path.length : 0;
  };
  return [...forms].sort((a, b) => holds(b) - holds(a));
}
