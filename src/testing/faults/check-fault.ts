/** Tells faults from what only looks like one: a word that was not called, an object of its own. */
import { nearest } from '../../common/suggest.js';
import { isFields } from '../../engine/answer/read.js';
import { checkKeys } from '../checks/check-keys.js';
import { BYTES, checkedNumber, ERROR_STATUS, optionalNumber, TIME } from '../checks/check-number.js';
import { checkedFlag, checkedText, checkedWord } from '../checks/check-word.js';
import { described } from '../checks/described.js';
import { type Place, placeIn, wrong } from '../checks/place.js';
import { CONTAINERS_AT_RESTART, type Fault } from './fault-kinds.js';

/** Throws DockerMapError, of the place. */
type Check = (value: unknown, place: Place) => void;

interface KindChecks<Kind extends Fault['kind']> {
  /** How it is made. */
  readonly form: string;
  readonly parts: Readonly<Record<Exclude<keyof Extract<Fault, { readonly kind: Kind }>, 'kind'>, Check>>;
}

const bytes: Check = (value, place) => optionalNumber(value, BYTES, place);
const time: Check = (value, place) => checkedNumber(value, TIME, place);
const message: Check = (value, place) => checkedText(value, "answers(500, 'no space left')", place);

const KINDS: { readonly [Kind in Fault['kind']]: KindChecks<Kind> } = {
  refused: { form: 'refused()', parts: {} },
  answers: {
    form: 'answers(500)',
    parts: {
      status: (value, place) => checkedNumber(value, ERROR_STATUS, place),
      message,
      carriedOut: checkedFlag,
    },
  },
  reset: { form: 'reset()', parts: { after: bytes } },
  slow: { form: 'slow(500)', parts: { milliseconds: time } },
  truncated: { form: 'truncated()', parts: { after: bytes } },
  losesEvents: { form: 'losesEvents()', parts: { events: checkLostEvents } },
  restarts: {
    form: "restarts('stopped')",
    parts: {
      containers: (value, place) => checkedWord(value, CONTAINERS_AT_RESTART, place),
      downFor: time,
      carriedOut: checkedFlag,
    },
  },
  dies: { form: 'dies()', parts: { carriedOut: checkedFlag } },
};

const CHECKS = new Map<string, { readonly form: string; readonly parts: Readonly<Record<string, Check>> }>(
  Object.entries(KINDS),
);

/** @throws DockerMapError, of the place */
export function checkFault(value: unknown, place: Place): asserts value is Fault {
  const kind = isFields(value) ? value['kind'] : undefined;
  const checks = typeof kind === 'string' ? CHECKS.get(kind) : undefined;
  if (!isFields(value) || checks === undefined) throw noFault(value, kind, place);
  checkKeys(value, { keys: ['kind', ...Object.keys(checks.parts)], form: checks.form }, place);
  for (const [part, check] of Object.entries(checks.parts)) check(value[part], placeIn(place, part));
}

function noFault(value: unknown, kind: unknown, place: Place): Error {
  const isFunction = typeof value === 'function';
  const name = isFunction ? value.name : (kind ?? value);
  const meant = typeof name === 'string' ? formOf(name) : undefined;
  const forms = [...CHECKS.values()].map(({ form }) => form).join(', ');
  return wrong(
    place,
    `${described(value)} ${isFunction && meant ? 'was not called' : 'is no fault'}.`,
    meant ? `Write ${meant}.` : `Faults are made by ${forms}.`,
  );
}

function formOf(name: string): string | undefined {
  return (CHECKS.get(name) ?? CHECKS.get(nearest(name, CHECKS.keys()) ?? ''))?.form;
}

const TYPES = ['container', 'network', 'volume', 'image', 'daemon'] as const;

function checkLostEvents(value: unknown, place: Place): void {
  const form = "losesEvents({ action: 'die' })";
  const keys = ['type', 'action', 'name'];
  const fields = checkKeys(value, { keys, form, instead: { container: 'name' } }, place);
  if (fields['type'] !== undefined) checkedWord(fields['type'], TYPES, placeIn(place, 'type'));
  for (const key of ['action', 'name'])
    if (fields[key] !== undefined) checkedText(fields[key], form, placeIn(place, key));
}
