/** Numbers that mean something. */
import { described } from './described.js';
import { type Place, wrong } from './place.js';

export interface NumberKind {
  readonly noun: string;
  readonly fits: (number: number) => boolean;
  readonly hint: string;
}

export const TIME: NumberKind = {
  noun: 'time',
  fits: (number) => number >= 0,
  hint: 'Times are milliseconds, 0 or more.',
};
export const COUNT: NumberKind = {
  noun: 'whole number from 1',
  fits: (number) => Number.isInteger(number) && number >= 1,
  hint: 'The first is 1.',
};
export const EXIT_CODE: NumberKind = {
  noun: 'exit code',
  fits: (number) => Number.isInteger(number) && number >= 0 && number <= 255,
  hint: 'Exit codes are whole numbers from 0 to 255.',
};
export const BYTES: NumberKind = {
  noun: 'number of bytes',
  fits: (number) => Number.isInteger(number) && number >= 0,
  hint: 'It is a whole number, 0 or more.',
};
export const CHANCE: NumberKind = {
  noun: 'probability',
  fits: (number) => number >= 0 && number <= 1,
  hint: 'It is a number from 0 to 1.',
};
export const ERROR_STATUS: NumberKind = {
  noun: 'status of an error',
  fits: (number) => Number.isInteger(number) && number >= 400 && number <= 599,
  hint: 'Those are 400 to 599.',
};
export const SEED: NumberKind = {
  noun: 'whole number',
  fits: Number.isSafeInteger,
  hint: 'Any one will do: 1, 2, 3.',
};

/** @throws DockerMapError, of the place */
export function checkedNumber(value: unknown, kind: NumberKind, place: Place): number {
  if (typeof value === 'number' && isOf(value, kind)) return value;
  const isWritten = typeof value === 'string' && value.trim() !== '' && isOf(Number(value), kind);
  const hint = isWritten ? `Write ${Number(value)}, without quotation marks.` : kind.hint;
  throw wrong(place, `${described(value)} is no ${kind.noun}.`, hint);
}

/** @throws DockerMapError, of the place */
export function optionalNumber(value: unknown, kind: NumberKind, place: Place): number | undefined {
  return value === undefined ? undefined : checkedNumber(value, kind, place);
}

function isOf(number: number, { fits }: NumberKind): boolean {
  return Number.isFinite(number) && fits(number);
}
