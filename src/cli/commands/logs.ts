/** `logs`: what containers have written, and, on request, what they go on to write. */
import { messageOf } from '../../common/message-of.js';
import type { ContainerItem } from '../../landscape/landscape.js';
import type { RunCommand } from '../command.js';
import type { CommandIo } from '../command-io.js';
import { ExitCode } from '../exit-code.js';
import { prefixes } from '../logs/prefixes.js';
import { type LogReader, readLogs } from '../logs/read-logs.js';
import { sinceSeconds } from '../logs/since.js';
import type { OutputLine } from '../logs/whole-lines.js';
import { namedContainers } from '../named-containers.js';
import type { OptionValues } from '../option-values.js';
import { styleFor } from '../output/style.js';
import { writeWhole } from '../output/write-whole.js';
import { withClient } from '../with-client.js';

export const logsCommand: RunCommand = async (invocation, io) => {
  const { words, literalWords, options } = invocation;
  const { follow, tail, timestamps } = options;
  const since = options.since === undefined ? undefined : sinceSeconds(options.since, Date.now());
  return withClient(invocation, io, async (client, engine) => {
    const containers = await namedContainers(client, [...words, ...literalWords]);
    const printer = new LogPrinter(containers, options, io);
    const abort = new AbortController();
    let interrupted = false;
    const release = io.onInterrupt(() => {
      interrupted = true;
      abort.abort();
    });
    try {
      const names = containers.map(({ name }) => name);
      await readLogs(engine, names, { follow, tail, since, timestamps }, printer, abort);
    } finally {
      release();
    }
    if (interrupted) return ExitCode.interrupted;
    return printer.hasFailed ? ExitCode.failed : ExitCode.done;
  });
};

const LINE_END = Buffer.from('\n');

class LogPrinter implements LogReader {
  hasFailed = false;
  readonly #io: CommandIo;
  readonly #prefixes: Readonly<Record<OutputLine['stream'], ReadonlyMap<string, string>>>;

  constructor(containers: readonly ContainerItem[], { noColor }: OptionValues, io: CommandIo) {
    this.#io = io;
    const prefixesOn = (stream: OutputLine['stream']) =>
      prefixes(containers, styleFor(io[stream], io.environment, noColor));
    this.#prefixes = { stdout: prefixesOn('stdout'), stderr: prefixesOn('stderr') };
  }

  line(name: string, { stream, bytes }: OutputLine): Promise<boolean> {
    const prefix = Buffer.from(this.#prefixes[stream].get(name) ?? '');
    return writeWhole(this.#io[stream], Buffer.concat([prefix, bytes, LINE_END]));
  }

  failed(name: string, error: unknown): void {
    this.hasFailed = true;
    const message = messageOf(error);
    this.#io.stderr.write(`! ${name} ${message}\n`);
  }
}
