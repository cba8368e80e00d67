import { proposeId } from '../language/new-files/propose-id.ts';
import type { ImportOptions } from './import-plan.ts';

/** An id for a name: its Latin letters where it has nothing else to say, else the name in Latin letters; '' for none. */
export function proposeRecordId(
  name: string,
  isTaken: (id: string) => boolean,
  romanise: ImportOptions['romanise'],
): string {
  const hasHan = /\p{Script=Han}/u.test(name);
  const latin = romanise && hasHan ? romanise(name) : name;
  return proposeId(latin, isTaken);
}
