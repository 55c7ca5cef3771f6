/** Output of any amount, as fast as its reader takes it. */
import type { OutputStream } from '../command-io.js';
import { UsageError } from '../usage-error.js';

/** `false`: the reader has left, and nothing more is wanted. */
export function writeWhole(stream: OutputStream, data: string | Uint8Array): Promise<boolean> {
  return new Promise((resolve) => {
    stream.write(data, (error) => resolve(error === null || error === undefined));
  });
}

/** @throws UsageError where it is a terminal, which an archive would only confuse, or where JSON is wanted there */
export function refuseArchive(stdout: OutputStream, json: boolean, hint: string): void {
  if (json) throw new UsageError('standard output is for the archive, and --json wants it as well', hint);
  if (stdout.isTTY === true) throw new UsageError('an archive is nothing for a terminal', hint);
}
