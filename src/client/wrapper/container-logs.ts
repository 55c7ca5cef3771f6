/** What a container has written, line by line into the log. */
import type { Call } from '../../engine/call.js';
import type { OutputOptions } from '../../engine/endpoint/container-output.js';
import type { Engine } from '../../engine/engine.js';
import type { Listeners } from './listeners.js';

export interface ContainerLogOptions extends OutputOptions, Call {}

/** Each line as `[container] line`. The two streams do not mix within a line. */
export async function pushContainerLogs(
  engine: Engine,
  listeners: Listeners,
  container: string,
  options: ContainerLogOptions,
): Promise<void> {
  const begun = { stdout: new LineSplitter(), stderr: new LineSplitter() };
  const push = (line: string) => listeners.pushLog(`[${container}] ${line}`);
  for await (const { stream, data } of engine.containers.output(container, options, options))
    begun[stream === 'stderr' ? 'stderr' : 'stdout'].lines(data).forEach(push);
  for (const splitter of [begun.stdout, begun.stderr]) splitter.end().forEach(push);
}

class LineSplitter {
  readonly #decoder = new TextDecoder();
  #rest = '';

  lines(data: Uint8Array): readonly string[] {
    const lines = (this.#rest + this.#decoder.decode(data, { stream: true })).split('\n');
    this.#rest = lines.pop() ?? '';
    return lines.map((line) => line.replace(/\r$/, ''));
  }

  /** What had no end. */
  end(): readonly string[] {
    const line = this.#rest + this.#decoder.decode();
    return line === '' ? [] : [line];
  }
}
