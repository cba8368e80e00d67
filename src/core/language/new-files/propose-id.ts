import { checkFormat } from '../../schema/formats.ts';

/**
 * An id for something that is called so: what its name has of Latin letters and digits (`Kimi 智能助手` gives kimi), with
 * a number behind it where that is taken.
 * @param isTaken whether something has that id already
 * @returns '' where the name has neither letters nor digits
 */
export function proposeId(name: string, isTaken: (id: string) => boolean = () => false): string {
  const fault = checkFormat('kebab-id', name.trim());
  const id = fault ? fault.suggestion : name.trim();
  if (id === '' || !isTaken(id)) return id;
  let number = 2;
  while (isTaken(`${id}-${number}`)) number++;
  return `${id}-${number}`;
}
