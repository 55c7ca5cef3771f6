/** Images as a test declares them. */
import { DockerMapError } from '../../common/docker-map-error.js';
import type { Fields } from '../../engine/answer/read.js';
import { Behaviour, runs } from '../program/behaviour.js';
import { programOf, type Runnable } from '../program/program-of.js';
import { type ImageDeclaration, makeImage } from '../rules/images/add-image.js';
import type { EngineState } from '../state/engine-state.js';
import type { ImageRecord } from '../state/image.js';
import { Refusal } from '../state/refusal.js';
import { checkKeys } from './check-keys.js';

/** An image with more than a behaviour. */
export interface SimulatedImage {
  /** What its containers do. Default: `runs()`. */
  readonly behaviour?: Runnable | undefined;
  /** What commands do that are executed in them. Default: the small shell. */
  readonly executed?: Runnable | undefined;
  /** As in the API, `Config`: Env, Cmd, Entrypoint, ExposedPorts, Volumes, User, WorkingDir, Labels, Healthcheck. */
  readonly config?: Fields | undefined;
}

/** References of images, or what their containers do by reference: `{ 'web:1': runs(), 'migrate:1': exits(0) }`. */
export type SimulatedImages = readonly string[] | Readonly<Record<string, Runnable | SimulatedImage>>;

/** @param place names the option in errors: `images` @throws DockerMapError `engine-option` */
export function imagesOf(state: EngineState, images: SimulatedImages, place: string): ImageRecord[] {
  const entries = isList(images)
    ? images.map((reference) => [reference, runs()] as const)
    : Object.entries(images);
  return entries.map(([reference, image]) => imageOf(state, reference, image, place));
}

function isList(images: SimulatedImages): images is readonly string[] {
  return Array.isArray(images);
}

/** @throws DockerMapError `engine-option` */
export function imageOf(
  state: EngineState,
  reference: string,
  image: Runnable | SimulatedImage,
  place: string,
): ImageRecord {
  const where = `${place}, "${reference}"`;
  try {
    return makeImage(state, reference, declarationOf(image, where));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new DockerMapError('engine-option', `${where}: ${error.message}.`, {
      hint: 'References are written as name:tag.',
      cause: error,
    });
  }
}

function declarationOf(image: Runnable | SimulatedImage, where: string): ImageDeclaration {
  if (image instanceof Behaviour || typeof image === 'function')
    return declarationOf({ behaviour: image }, where);
  checkKeys(image, ['behaviour', 'executed', 'config'], where);
  const { behaviour = runs(), executed, config = {} } = image;
  return {
    config: withHealthCheck(config, behaviour),
    program: programOf(behaviour),
    executed: executed && programOf(executed),
  };
}

/** In nanoseconds. */
const MILLISECOND = 1_000_000;
const SECOND = 1000 * MILLISECOND;

/** A behaviour that speaks of health needs somebody who asks. */
function withHealthCheck(config: Fields, behaviour: Runnable): Fields {
  if ('Healthcheck' in config || !(behaviour instanceof Behaviour)) return config;
  const { health } = behaviour.conduct;
  if (health.length === 0) return config;
  // Until it is to be healthy, a check that fails does not count; from then on, one is enough.
  const start = Math.max(...health.map(({ at, healthy }) => (healthy ? at : 0))) * MILLISECOND;
  const check = { Test: ['CMD', '/healthy'], Interval: SECOND, StartPeriod: start + SECOND, Retries: 1 };
  return { ...config, Healthcheck: check };
}
