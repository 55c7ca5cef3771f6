/** One option by its name in Docker's Python SDK: the field of the Engine API that it means, and how it is read. */
import { DockerMapError } from '../../common/docker-map-error.js';
import type { Json } from '../../engine/payload.js';

export interface Option {
  readonly field: string;
  /** @throws OptionValueError where the value is of no use. */
  readonly read: (value: Json) => Json;
  /** Fields that get the same value. */
  readonly implies?: readonly string[];
}

export type OptionTable = Readonly<Record<string, Option>>;

/** Why an option that the SDK knows has no place in a map, by name. */
export type RefusedOptions = Readonly<Record<string, string>>;

/** Fields of the Engine API. */
export type Fields = Readonly<Record<string, Json>>;

/** The message says what the value must be, and goes on from the option's name, or from that of a part of it. */
export class OptionValueError extends DockerMapError {
  override readonly name: string = 'OptionValueError';

  /** @param members The way to the part of the option, innermost first; none for the option itself. */
  constructor(
    message: string,
    readonly members: readonly string[] = [],
  ) {
    super('option-value', message);
  }

  /** The same, of a part of something larger. */
  within(member: string): OptionValueError {
    return new OptionValueError(this.message, [...this.members, member]);
  }

  /** The whole sentence: `'interval' of 'healthcheck' must be ...`. */
  sentence(option: string): string {
    const names = [...this.members, option].map((name) => `'${name}'`);
    return `${names.join(' of ')} ${this.message}`;
  }
}
