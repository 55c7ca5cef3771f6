/** The one way to mean a variable of the build (`ARG`, `ENV`): a `$` in any other text is a dollar sign. */
import { refusedValue } from './refusal.js';

export class ExpandedText {
  /** One more than there are names; the names go between them. */
  readonly texts: readonly string[];
  readonly names: readonly string[];

  constructor(texts: readonly string[], names: readonly string[]) {
    this.texts = texts;
    this.names = names;
  }
}

/** A text that is meant as it is, or one with variables in it. */
export type DockerfileValue = string | ExpandedText;

/**
 * Text with variables of the build by their names: `` expanded`/opt/app-${'VERSION'}/bin` ``.
 *
 * @throws DockerMapError (`dockerfile-value`) where a name is none that a variable can have
 */
export function expanded(texts: TemplateStringsArray, ...names: readonly string[]): ExpandedText {
  return new ExpandedText([...texts], names.map(variableName));
}

/** @throws DockerMapError (`dockerfile-value`) where the name is none that a variable can have */
export function variableName(name: string): string {
  if (/^[A-Za-z_]\w*$/.test(name)) return name;
  throw refusedValue(
    `${JSON.stringify(name)} is no name of a variable`,
    'Names have letters, digits and underscores, and begin with no digit.',
  );
}
