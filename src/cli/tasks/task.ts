/** Something that a command does besides carrying out plans: an image that is pushed, an archive that is written. */

export interface TaskWords {
  /** What it is about: `image shop/web:1`. */
  readonly subject: string;
  /** `pushing` */
  readonly doing: string;
  /** `pushed` */
  readonly done: string;
  /** What is told of it where it was interrupted: `app.tar was not written`. */
  readonly undone: string;
}

export interface Task<Result> extends TaskWords {
  /** @param tell gets the latest words on how far it is */
  readonly act: (signal: AbortSignal, tell: (text: string) => void) => Promise<Result>;
  /** What its line says beside its subject; may be empty. */
  readonly says: (result: Result) => string;
}

export type TaskOutcome<Result> =
  | {
      readonly status: 'done';
      readonly task: TaskWords;
      readonly result: Result;
      readonly milliseconds: number;
    }
  | {
      readonly status: 'failed';
      readonly task: TaskWords;
      readonly error: unknown;
      readonly milliseconds: number;
    }
  | { readonly status: 'interrupted'; readonly task: TaskWords };

export function labelOf({ doing, subject }: TaskWords): string {
  return `${doing} ${subject}`;
}
