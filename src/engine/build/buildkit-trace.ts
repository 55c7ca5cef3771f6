/**
 * What BuildKit reports in one `moby.buildkit.trace` message: a `StatusResponse` of its control API, as far as progress is
 * made of it. Numbers of fields are those of its protobuf definition (moby/buildkit, `api/services/control/control.proto`).
 */
import { type ProtobufField, protobufFields, protobufText } from './protobuf-reader.js';

/** A step of the build. Each report has all that is known of it. */
export interface Vertex {
  readonly digest: string;
  readonly name: string;
  readonly inputs: readonly string[];
  readonly cached: boolean;
  /** Milliseconds since 1970; nothing where it has not begun, or not ended. */
  readonly started: number | undefined;
  readonly completed: number | undefined;
  /** Empty: none. */
  readonly error: string;
}

export interface VertexStatus {
  readonly vertex: string;
  readonly id: string;
  readonly name: string;
  readonly current: number;
  readonly total: number;
  readonly completed: number | undefined;
}

export interface VertexLog {
  readonly vertex: string;
  /** 1: standard output; 2: standard error. */
  readonly stream: number;
  readonly bytes: Uint8Array;
}

interface VertexWarning {
  readonly vertex: string;
  readonly text: string;
}

export interface Trace {
  readonly vertices: readonly Vertex[];
  readonly statuses: readonly VertexStatus[];
  readonly logs: readonly VertexLog[];
  readonly warnings: readonly VertexWarning[];
}

/** @throws UnexpectedAnswer where it is no protobuf message */
export function readTrace(message: Uint8Array): Trace {
  const parts = Parts.of(message);
  return {
    vertices: parts.messages(1).map(readVertex),
    statuses: parts.messages(2).map(readStatus),
    logs: parts.messages(3).map(readLog),
    warnings: parts.messages(4).map(readWarning),
  };
}

function readVertex(parts: Parts): Vertex {
  return {
    digest: parts.text(1),
    inputs: parts.texts(2),
    name: parts.text(3),
    cached: parts.number(4) !== 0,
    started: parts.time(5),
    completed: parts.time(6),
    error: parts.text(7),
  };
}

function readStatus(parts: Parts): VertexStatus {
  return {
    id: parts.text(1),
    vertex: parts.text(2),
    name: parts.text(3),
    current: parts.number(4),
    total: parts.number(5),
    completed: parts.time(8),
  };
}

function readLog(parts: Parts): VertexLog {
  return { vertex: parts.text(1), stream: parts.number(3), bytes: parts.bytes(4).at(-1) ?? new Uint8Array() };
}

function readWarning(parts: Parts): VertexWarning {
  return { vertex: parts.text(1), text: [...parts.texts(3), ...parts.texts(4)].join('\n') };
}

/** The fields of a message by their numbers. Of one that is given several times, the last one counts, unless it is a list. */
class Parts {
  readonly #fields: readonly ProtobufField[];

  private constructor(fields: readonly ProtobufField[]) {
    this.#fields = fields;
  }

  static of(message: Uint8Array): Parts {
    return new Parts([...protobufFields(message)]);
  }

  bytes(number: number): readonly Uint8Array[] {
    return this.#fields.flatMap((field) =>
      field.number === number && field.kind === 'bytes' ? [field.value] : [],
    );
  }

  texts(number: number): readonly string[] {
    return this.bytes(number).map(protobufText);
  }

  text(number: number): string {
    return this.texts(number).at(-1) ?? '';
  }

  /** 0 where it is not given, as the format has it. */
  number(number: number): number {
    const field = this.#fields.findLast((one) => one.number === number);
    return field?.kind === 'integer' ? Number(BigInt.asIntN(64, field.value)) : 0;
  }

  messages(number: number): readonly Parts[] {
    return this.bytes(number).map(Parts.of);
  }

  /** A `Timestamp`, in milliseconds. */
  time(number: number): number | undefined {
    const time = this.messages(number).at(-1);
    return time && time.number(1) * 1000 + time.number(2) / 1e6;
  }
}
