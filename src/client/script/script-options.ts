/** What `runScript` takes and gives (manual, section 3.8.3). */
import type { OutputFrame } from '../../engine/stream/output-frames.js';
import type { RunOptions } from '../../run/run-plan.js';
import type { ScriptDefaults } from '../action-options.js';

export interface ScriptOptions extends ScriptDefaults, RunOptions {
  /** Name of the instance; needed where the configuration has several. */
  readonly instance?: string | undefined;
  /**
   * A file or a folder of this machine. The folder, or that which the file is in, is available to the container with all
   * its files. Absolute, or relative to the current folder.
   */
  readonly scriptPath?: string | undefined;
  /** Takes the place of the configuration's, and of the image's. A text is split into words as a shell would do. */
  readonly entrypoint?: string | readonly string[] | undefined;
  /**
   * The command; `{script_path}` in it is the path, in the container, of the file or folder of `scriptPath`. Other braces
   * stay as they are. Default: the configuration's command, or the image's.
   */
  readonly commandFormat?: string | readonly string[] | undefined;
  /** Path, in the container, of the folder. Default: `/tmp/script_run`. */
  readonly containerScriptDir?: string | undefined;
  /**
   * How the folder gets into the container. `false`: it is mounted, so that the script can write results into it; the
   * engine must run on this machine. `true`: it is copied in, to any engine; what is written stays in the container.
   * Default, `auto`: mounted where the engine listens on a Unix socket, else copied.
   */
  readonly upload?: boolean | 'auto' | undefined;
  /**
   * Seconds to wait for the end. Default: the `stop_timeout` of the configuration, or `waitTimeout`, or `timeout` of the
   * client; without any of them, as long as it takes. `Infinity`: as long as it takes.
   */
  readonly waitTimeout?: number | undefined;
  /** Lines of the log begin with the moment at which they were written. Default: false. */
  readonly timestamps?: boolean | undefined;
  /** Only so many lines of the log, from its end. Default: all. */
  readonly tail?: number | undefined;
  /** Gets what the script writes, while it runs. */
  readonly onOutput?: ((frame: OutputFrame) => void) | undefined;
}

export type ScriptOutcome =
  | {
      /** Of the container; it may be gone by now. */
      readonly id: string;
      readonly exitCode: number;
      /** What it wrote, to both of its outputs, in that order. */
      readonly log: string;
    }
  /** Waiting for it timed out. The container is still there, and may run. */
  | { readonly id: string; readonly error: string };

/** By the name of the client; that of the only one is `__default__`. */
export type ScriptResult = Readonly<Record<string, ScriptOutcome>>;
