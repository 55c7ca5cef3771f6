/** What an engine tells of images on their way: pulled, pushed, loaded. Plain data. */
import { type Fields, fieldsAt, optionalNumberAt, optionalTextAt } from '../answer/read.js';

export interface TransferProgress {
  /** The layer, by the beginning of its id; absent: all of the image is meant. */
  readonly id?: string;
  /** The engine's words: `Downloading`, `Pushed`, `Layer already exists`. */
  readonly status: string;
  /** Bytes so far. */
  readonly current: number;
  /** Bytes in all; 0 where it is not known. */
  readonly total: number;
}

/** A message of the stream, with what it says for people and for programs. */
export interface TransferMessage {
  readonly progress: TransferProgress;
  /** `4abcf2066143: Downloading [==> ] 1MB/3MB` */
  readonly text: string;
  /** What comes beside the progress: digest and size of what was pushed. */
  readonly aux: Fields;
}

export interface TransferListeners {
  /** Gets the engine's words on what it is at: `4abcf2066143: Downloading [==> ] 1MB/3MB`. */
  readonly onProgress?: ((text: string) => void) | undefined;
  /** The same, typed. */
  readonly onTransfer?: ((progress: TransferProgress) => void) | undefined;
}

export function readTransferMessage(fields: Fields): TransferMessage {
  const id = optionalTextAt(fields, 'id');
  const status = (optionalTextAt(fields, 'status') ?? '').trim();
  const stream = optionalTextAt(fields, 'stream')?.trim();
  const detail = fieldsAt(fields, 'progressDetail');
  const progress: TransferProgress = {
    ...(id && { id }),
    status: stream ?? status,
    current: optionalNumberAt(detail, 'current') ?? 0,
    total: Math.max(0, optionalNumberAt(detail, 'total') ?? 0),
  };
  const words = stream ?? [status, optionalTextAt(fields, 'progress')].filter(Boolean).join(' ');
  return { progress, text: id && words ? `${id}: ${words}` : words, aux: fieldsAt(fields, 'aux') };
}

export function tell({ progress, text }: TransferMessage, listeners: TransferListeners): void {
  if (text === '') return;
  listeners.onProgress?.(text);
  listeners.onTransfer?.(progress);
}
