/** What a wrapper tells while it works. */
import type { TransferProgress } from '../../engine/registry/transfer-progress.js';

export type LogLevel = 'info' | 'warning' | 'error';

export interface LogMessage {
  readonly level: LogLevel;
  /** One line, or several. */
  readonly text: string;
}

/** The sinks of a wrapper: its own methods, which may be overridden. */
export interface Listeners {
  pushLog(text: string, level?: LogLevel): void;
  pushProgress(progress: TransferProgress): void;
}

/** Progress of a whole goes to the log, that of a part to the progress, as the manual has it. */
export function tellTransfer(listeners: Listeners, progress: TransferProgress): void {
  if (progress.id === undefined && progress.total === 0) listeners.pushLog(progress.status);
  else listeners.pushProgress(progress);
}
