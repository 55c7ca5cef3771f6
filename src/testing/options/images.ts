/** Images as a test declares them. */
import { isPlainObject } from '../../common/plain-object.js';
import { type Fields, isFields } from '../../engine/answer/read.js';
import { checkKeys, type Shape } from '../checks/check-keys.js';
import { described } from '../checks/described.js';
import { type Place, placeIn, wrong } from '../checks/place.js';
import { Behaviour, runs } from '../program/behaviour.js';
import { checkedRunnable, programOf, type Runnable } from '../program/program-of.js';
import { type ImageDeclaration, makeImage } from '../rules/images/add-image.js';
import type { EngineState } from '../state/engine-state.js';
import type { ImageRecord } from '../state/image.js';
import { Refusal } from '../state/refusal.js';
import { checkedConfig } from './image-config.js';

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

/** @param option names it in errors: `images`. @throws DockerMapError `engine-option` */
export function imagesOf(state: EngineState, images: unknown, option: string): ImageRecord[] {
  return entriesOf(images, { code: 'engine-option', where: option }).map(([reference, image]) =>
    imageOf(state, reference, image, option),
  );
}

function entriesOf(images: unknown, place: Place): readonly (readonly [unknown, unknown])[] {
  if (Array.isArray(images)) return images.map((reference: unknown) => [reference, runs()] as const);
  if (isFields(images) && isPlainObject(images)) return Object.entries(images);
  const hint =
    typeof images === 'string'
      ? `It is a list: ['${images}'].`
      : "Write ['nginx'], or { 'nginx': runs() } with what its containers do.";
  throw wrong(place, `${described(images)} is no list of images.`, hint);
}

/** @param option names it in errors: `images`. @throws DockerMapError `engine-option` */
export function imageOf(state: EngineState, reference: unknown, image: unknown, option: string): ImageRecord {
  const all: Place = { code: 'engine-option', where: option };
  if (typeof reference !== 'string')
    throw wrong(all, `${described(reference)} is no name of an image.`, REFERENCE_HINT);
  const place = placeIn(all, `"${reference}"`);
  try {
    return makeImage(state, reference, declarationOf(image, place));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw wrong(place, `${error.message}.`, REFERENCE_HINT, error);
  }
}

const REFERENCE_HINT = "Images are named as 'name:tag'.";

const IMAGE: Shape = {
  keys: ['behaviour', 'executed', 'config'],
  form: "{ behaviour: runs(), config: { Env: ['A=1'] } }",
};

function declarationOf(image: unknown, place: Place): ImageDeclaration {
  if (!isFields(image) || image instanceof Behaviour) return programsOf(image, undefined, {}, place);
  const fields = checkKeys(image, IMAGE, place);
  const { behaviour = runs(), executed, config = {} } = fields;
  return programsOf(behaviour, executed, checkedConfig(config, placeIn(place, 'config')), place);
}

function programsOf(behaviour: unknown, executed: unknown, config: Fields, place: Place): ImageDeclaration {
  const runnable = checkedRunnable(behaviour, place);
  return {
    config: withHealthCheck(config, runnable),
    program: programOf(runnable),
    executed:
      executed === undefined ? undefined : programOf(checkedRunnable(executed, placeIn(place, 'executed'))),
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
