/** Something that a command does besides carrying out plans: an image that is pushed, an archive that is written. */

export interface Task {
  /** What it is about: `image shop/web:1`. */
  readonly subject: string;
  /** `pushing` */
  readonly doing: string;
  /** `pushed` */
  readonly done: string;
  /** What is told of it where it was interrupted: `app.tar was not written`. */
  readonly undone: string;
  /** @param tell gets the latest words on how far it is @returns what its line says beside its subject; may be empty */
  readonly act: (signal: AbortSignal, tell: (text: string) => void) => Promise<string>;
}

export function labelOf({ doing, subject }: Task): string {
  return `${doing} ${subject}`;
}
