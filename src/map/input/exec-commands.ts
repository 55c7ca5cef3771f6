/** `exec_commands`: what to run in a started container. Manual, section 3.7.1, "Commands", and 3.9.1. */
import type { Lazy } from '../../lazy/lazy.js';
import { accepted } from '../accepted.js';
import { execProperties } from '../element-properties.js';
import type { ExecCommand, ExecPolicy } from '../elements.js';
import { choice } from './choice.js';
import { type Fields, positionalFields } from './fields.js';
import { flattenPair, type ItemReader, readItems } from './items.js';
import { late } from './late.js';
import type { Place, Placed, Reader } from './place.js';
import { readWord } from './scalar.js';
import { describe, isList } from './shape.js';

export function readExecCommands(value: unknown, place: Place): readonly ExecCommand<Lazy>[] {
  return readItems(isCommandAndUser(value) ? [value] : value, place, execReader);
}

/**
 * One command and its user without a list around them, as the manual prints it in section 3.9.1. Only read so
 * where the first value could not be a command with user and policy.
 */
function isCommandAndUser(value: unknown): boolean {
  if (!isList(value) || value.length !== 2) return false;
  const [words, user] = value;
  return (
    typeof user === 'string' &&
    isList(words) &&
    words.length > 2 &&
    words.every((word) => typeof word === 'string') &&
    !(words.length === 3 && policies.some((policy) => policy === words[2]))
  );
}

const execReader: ItemReader<ExecCommand<Lazy>> = { table: execProperties, fromValues, fromFields };

/** `[command, user, policy]`; behind a command as key, user and policy may be a list. */
function fromValues(values: readonly Placed[], place: Place): ExecCommand<Lazy> | undefined {
  const fields = positionalFields(flattenPair(values), place, ['command', 'user', 'policy']);
  return fields && fromFields(fields);
}

function fromFields(fields: Fields): ExecCommand<Lazy> | undefined {
  const command = fields.require('command', late(readLateCommand));
  const user = fields.read('user', late(readExecUser));
  const policy = fields.read('policy', readPolicy) ?? 'restart';
  if (command === undefined) return undefined;
  return user === undefined ? { command, policy } : { command, user, policy };
}

/** A command line, or a list of words. */
export function readCommand(value: unknown, place: Place): string | readonly string[] | undefined {
  return readWords(value, place, readWord);
}

function readLateCommand(value: unknown, place: Place): string | readonly (string | Lazy)[] | undefined {
  return readWords(value, place, late(readWord));
}

function readWords<Word>(
  value: unknown,
  place: Place,
  read: Reader<Word>,
): string | readonly Word[] | undefined {
  if (typeof value === 'string' && value !== '') return value;
  if (!isList(value) || value.length === 0) return place.refuse(accepted.command, describe(value));
  return value.flatMap((word, index) => {
    const known = read(word, place.at(index));
    return known === undefined ? [] : [known];
  });
}

function readExecUser(value: unknown, place: Place): string | undefined {
  const user = readWord(value, place);
  if (user === undefined || !user.startsWith('-')) return user;
  return place.refuse('a user (a command as list of words is a list within the list)', describe(value));
}

const policies = ['restart', 'initial'] as const satisfies readonly ExecPolicy[];
const readPolicy = choice(policies, accepted.policy);
