/** Progress out of BuildKit's reports. It keeps what it has told, so that nothing is told twice. */
import { StringDecoder } from 'node:string_decoder';
import type { BuildProgress } from './build-progress.js';
import { readTrace, type Vertex, type VertexLog, type VertexStatus } from './buildkit-trace.js';

export class BuildkitProgress {
  /** What was told last of each step. */
  readonly #told = new Map<string, string>();
  /** By step and stream: letters come in pieces. */
  readonly #decoders = new Map<string, StringDecoder>();

  /** @param report the bytes of one report @throws UnexpectedAnswer where they are none */
  *read(report: Uint8Array): Generator<BuildProgress> {
    const { vertices, statuses, logs, warnings } = readTrace(report);
    for (const vertex of vertices) yield* this.#news(stepOf(vertex));
    for (const status of statuses) yield statusOf(status);
    for (const log of logs) yield* this.#output(log);
    for (const { vertex, text } of warnings) yield { type: 'warning', step: vertex, text };
  }

  *#news(step: BuildProgress & { type: 'step' }): Generator<BuildProgress> {
    const text = JSON.stringify(step);
    if (this.#told.get(step.id) === text) return;
    this.#told.set(step.id, text);
    yield step;
  }

  *#output({ vertex, stream, bytes }: VertexLog): Generator<BuildProgress> {
    const key = `${vertex} ${stream}`;
    const decoder = this.#decoders.get(key) ?? new StringDecoder('utf8');
    this.#decoders.set(key, decoder);
    const text = decoder.write(Buffer.from(bytes));
    if (text !== '') yield { type: 'output', step: vertex, stream: stream === 2 ? 'stderr' : 'stdout', text };
  }
}

function stepOf(vertex: Vertex): BuildProgress & { type: 'step' } {
  const { digest, name, inputs, started, completed, error } = vertex;
  return {
    type: 'step',
    ...{ id: digest, name, inputs, state: stateOf(vertex) },
    ...(started !== undefined &&
      completed !== undefined && { milliseconds: Math.max(0, Math.round(completed - started)) }),
    ...(error !== '' && { error }),
  };
}

function stateOf({ started, completed, cached, error }: Vertex): (BuildProgress & { type: 'step' })['state'] {
  if (error !== '') return /context canceled$/.test(error) ? 'cancelled' : 'failed';
  if (completed !== undefined) return cached ? 'cached' : 'done';
  return started === undefined ? 'waiting' : 'running';
}

function statusOf({ vertex, id, name, current, total, completed }: VertexStatus): BuildProgress {
  return {
    type: 'status',
    ...{ step: vertex, id, text: name === '' ? id : name, current, total },
    done: completed !== undefined,
  };
}
