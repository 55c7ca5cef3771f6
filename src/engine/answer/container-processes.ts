/**
 * What runs in a container. Columns are found by their titles: engines put them in different orders, and Podman gives
 * all of them as one text. So white space in command lines is a single blank, as Docker has it.
 */
import type { ContainerProcess } from '../snapshot.js';
import { fieldsOf, listOf } from './read.js';
import { UnexpectedAnswer } from './unexpected-answer.js';

const USER = ['UID', 'USER'];
const COMMAND = ['CMD', 'COMMAND'];

export function readContainerProcesses(value: unknown): readonly ContainerProcess[] {
  const fields = fieldsOf(value, 'list of processes');
  const titles = wordsOf(fields['Titles'], 'Titles');
  const user = columnOf(titles, USER);
  const command = columnOf(titles, COMMAND);
  if (command !== titles.length - 1)
    throw new UnexpectedAnswer(`the last of ${titles.join(', ')} is no command`);
  return listOf(fields['Processes'], 'Processes').map((cells) => {
    const words = wordsOf(cells, 'process');
    return { user: words[user] ?? '', command: words.slice(command).join(' ') };
  });
}

function wordsOf(cells: unknown, what: string): readonly string[] {
  return listOf(cells, what).join(' ').trim().split(/\s+/);
}

function columnOf(titles: readonly string[], names: readonly string[]): number {
  const column = titles.findIndex((title) => names.includes(title));
  if (column >= 0) return column;
  throw new UnexpectedAnswer(`none of the columns ${titles.join(', ')} is ${names.join(' or ')}`);
}
