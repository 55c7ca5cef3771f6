/** Makes images out of what a test declares of them. */
import { createHash } from 'node:crypto';
import { type Fields, textsAt } from '../../../engine/answer/read.js';
import { shell } from '../../program/shell.js';
import type { EngineState } from '../../state/engine-state.js';
import type { ImageRecord } from '../../state/image.js';
import type { Program } from '../../state/program.js';
import { checkedReference, taggedName } from './image-reference.js';

export interface ImageDeclaration {
  /** As in the API, `Config`: Env, Cmd, Entrypoint, ExposedPorts, Volumes, User, WorkingDir, Labels, Healthcheck. */
  readonly config?: Fields | undefined;
  /** What its containers run. Default: the small shell. */
  readonly program?: Program | undefined;
  /** What commands executed in them do. Default: the small shell. */
  readonly executed?: Program | undefined;
}

/** Bytes; as much as the usual `busybox`. */
const SIZE = 4_260_000;
const PATH = 'PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

/**
 * @returns the image, which is not on the engine yet; its id follows from name, declaration, and which of the state's
 *   programs it is: another program makes another image
 * @throws Refusal 400 where the reference is none
 */
export function makeImage(state: EngineState, reference: string, declaration: ImageDeclaration): ImageRecord {
  const { program = shell, executed = shell } = declaration;
  const named = checkedReference(state, reference);
  const config = completed(declaration.config ?? {}, declaration.program !== undefined);
  const programs = [program, executed].map((each) => programNumber(state, each));
  const identity = [taggedName(named), JSON.stringify(config), ...programs];
  const created = state.moment();
  const id = digestOf(...identity);
  return {
    id,
    layers: [id],
    tags: new Set(named.digest === undefined || named.tag !== undefined ? [taggedName(named)] : []),
    digests: new Set(named.digest === undefined ? [] : [`${named.repository}@${named.digest}`]),
    config,
    created,
    size: SIZE,
    history: [
      { createdBy: `CMD ${JSON.stringify(config['Cmd'])}`, created, size: 0, comment: '' },
      { createdBy: `ADD ${named.repository} /`, created, size: SIZE, comment: '' },
    ],
    program,
    executed,
  };
}

/** Puts an image on the engine. Others that have one of its tags lose it. */
export function addImage(state: EngineState, image: ImageRecord): void {
  for (const tag of image.tags) for (const other of state.images.values()) other.tags.delete(tag);
  const present = state.images.get(image.id);
  if (!present) {
    // A set of its own: what is tagged here is not tagged in a registry.
    const sets = { tags: new Set(image.tags), digests: new Set(image.digests) };
    state.images.set(image.id, { ...image, ...sets });
    return;
  }
  for (const tag of image.tags) present.tags.add(tag);
  for (const digest of image.digests) present.digests.add(digest);
}

/** What every simulated engine has: `busybox:latest`, which docker-map prepares volumes with. */
export function addStandardImages(state: EngineState): void {
  addImage(state, makeImage(state, 'busybox:latest', {}));
}

const programNumbers = new WeakMap<EngineState, Map<Program, string>>();

/** In the order in which the engine came to know them, so that the same test gets the same ids. */
function programNumber(state: EngineState, program: Program): string {
  const numbers = programNumbers.get(state) ?? new Map<Program, string>([[shell, '0']]);
  programNumbers.set(state, numbers);
  const number = numbers.get(program) ?? String(numbers.size);
  numbers.set(program, number);
  return number;
}

/** `sha256:…` */
export function digestOf(...parts: readonly string[]): string {
  return `sha256:${createHash('sha256').update(parts.join('\0')).digest('hex')}`;
}

/** An image without a command is of no use: it gets one, unless it has an entrypoint. */
function completed(config: Fields, hasProgram: boolean): Fields {
  const environment = textsAt(config, 'Env');
  const hasPath = environment.some((entry) => entry.startsWith('PATH='));
  const command = textsAt(config, 'Entrypoint').length > 0 ? null : [hasProgram ? '/program' : 'sh'];
  return {
    ...config,
    Env: hasPath ? environment : [PATH, ...environment],
    Cmd: config['Cmd'] ?? command,
  };
}
