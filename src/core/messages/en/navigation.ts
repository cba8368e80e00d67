/** Going around in a book and renaming what is in it. */
export const navigation = {
  'navigation/rename-nothing': () => 'There is no id here that could be renamed.',
  'navigation/rename-unknown': ({ id }: { id: string }) => `Nothing is called ${id}, so there is nothing to rename.`,
  'navigation/rename-fixed': ({ id }: { id: string }) => `${id} is a name of the file format and cannot be renamed.`,
  'navigation/rename-title': ({ id }: { id: string }) =>
    `This cell names ${id} by its title. Rename it where its id is written.`,
  'navigation/rename-file-name': ({ id, file }: { id: string; file: string }) =>
    `The id ${id} comes from the name of ${file}. Rename it at a place that refers to it, or rename the file.`,
  'navigation/rename-row-number': ({ id }: { id: string }) =>
    `${id} counts the rows. Give the row an id of its own instead.`,
  'navigation/rename-shared': ({ id, places }: { id: string; places: string }) =>
    `Several definitions share the id ${id} (${places}). Give each its own id first.`,
  'navigation/rename-unreadable': ({ file }: { file: string }) =>
    `${file} cannot be read in full. Mend it before renaming, so that no place is missed.`,
  'navigation/rename-not-kebab': ({ id, suggestion }: { id: string; suggestion: string }) =>
    `${id === '' ? 'An empty text' : id} is no id: ids are lower-case ASCII letters and digits in groups joined by hyphens${suggestion && `, such as ${suggestion}`}.`,
  'navigation/rename-reserved': ({ id }: { id: string }) => `${id} means something else in the file format.`,
  'navigation/rename-clash': ({ id, file, line }: { id: string; file: string; line: number }) =>
    `The id ${id} is taken: ${file}, line ${line}.`,
  'navigation/rename-file-exists': ({ file }: { file: string }) => `There is a file ${file} already.`,
  'navigation/rename-no-files': ({ file }: { file: string }) =>
    `The id comes from the name of ${file}, and this editor cannot rename files. Rename the file, then its mentions.`,
  'navigation/rename-breaks': ({ rule, file }: { rule: string; file: string }) =>
    `After this rename there would be a new finding in ${file}: ${rule}.`,
  'navigation/rename-changes-meaning': ({ id }: { id: string }) =>
    `With the id ${id}, some places would come to name something else.`,
  'navigation/rows': ({ count }: { count: number }) => `${count} ${count === 1 ? 'row' : 'rows'}`,
  'navigation/references': ({ count }: { count: number }) => `${count} ${count === 1 ? 'reference' : 'references'}`,
  'navigation/open-link': () => 'Open the link',
  'navigation/open-file': ({ file }: { file: string }) => `Open ${file}`,
};
