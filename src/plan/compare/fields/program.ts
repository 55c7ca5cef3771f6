/** What runs in the container, and as what. */
import { optionalTextAt } from '../../../engine/answer/read.js';
import { hostname as generatedHostname } from '../../../landscape/names.js';
import { cleanPath } from '../normalise/path.js';
import { flagValue, numberValue, off, textValue } from '../normalise/scalars.js';
import { signalName } from '../normalise/signal.js';
import { wordsOf, wordsValue } from '../normalise/words.js';
import { type FieldRule, type PlainRule, plain } from '../rule.js';
import type { Subject } from '../subject.js';
import { single, type Value } from '../value.js';

const command: FieldRule = {
  name: 'command',
  fields: ['Cmd'],
  mode: 'exact',
  sides: (subject) => {
    const words = declaredWords(subject, 'Cmd');
    const declared = words && wordsValue(words);
    // An empty command is the engine's word for the one of the image.
    const expected = declared?.length ? declared : commandOfImage(subject);
    return { declared, expected, observed: wordsValue(wordsOf(subject.observed['Cmd'])) };
  },
};

/** A declared entrypoint drops the command of the image. */
function commandOfImage(subject: Subject): Value | undefined {
  if (declaredWords(subject, 'Entrypoint')?.length) return [];
  return subject.image && wordsValue(wordsOf(subject.image['Cmd']));
}

const entrypoint: FieldRule = {
  name: 'entrypoint',
  fields: ['Entrypoint'],
  mode: 'exact',
  sides: (subject) => {
    const words = declaredWords(subject, 'Entrypoint');
    const declared = words && entrypointValue(words);
    const expected = declared ?? (subject.image && wordsValue(wordsOf(subject.image['Entrypoint'])));
    return { declared, expected, observed: entrypointValue(wordsOf(subject.observed['Entrypoint'])) };
  },
};

/** One empty word is no entrypoint, not even that of the image. */
function entrypointValue(words: readonly string[]): Value {
  return words.length === 1 && words[0] === '' ? [] : wordsValue(words);
}

function declaredWords({ declared }: Subject, field: string): readonly string[] | undefined {
  const value = declared[field];
  return value === undefined || value === null ? undefined : wordsOf(value);
}

/** An empty text stands for the image's own. */
function ofImage(rule: Omit<PlainRule, 'fallback' | 'mode'>): FieldRule {
  const { field, read } = rule;
  const base = plain({ ...rule, mode: 'exact', fallback: ({ image }) => image && read(image[field]) });
  return {
    ...base,
    sides: (subject) => base.sides(subject.declared[field] === '' ? { ...subject, declared: {} } : subject),
  };
}

const workingDir: FieldRule = ofImage({
  name: 'working_dir',
  field: 'WorkingDir',
  read: (value) => single(cleanPath(optionalTextAt({ value }, 'value') || '/')),
});

const stopSignal: FieldRule = ofImage({
  name: 'stop_signal',
  field: 'StopSignal',
  read: (value) => single(signalName(optionalTextAt({ value }, 'value') || 'SIGTERM')),
});

const declaredHostname = plain({
  name: 'hostname',
  field: 'Hostname',
  mode: 'exact',
  read: textValue,
  fallback: 'engine',
});

/** A name that nobody declared is no reason to make a container anew that has one which nobody declared either. */
const hostname: FieldRule = {
  ...declaredHostname,
  sides: (subject) => (isUnnamed(subject) ? undefined : declaredHostname.sides(subject)),
};

/** Made by hand, with the name that engines give; the map's is the one that follows from the container's own name. */
function isUnnamed({ item, declared, observed, details, onceDeclared }: Subject): boolean {
  return (
    onceDeclared.size === 0 &&
    observed['Hostname'] === details.id.slice(0, 12) &&
    String(declared['Hostname']).startsWith(generatedHostname(item.name))
  );
}

export const programRules: readonly FieldRule[] = [
  command,
  entrypoint,
  ofImage({ name: 'user', field: 'User', read: textValue }),
  workingDir,
  hostname,
  {
    ...plain({ name: 'domainname', field: 'Domainname', mode: 'exact', read: textValue, fallback: [] }),
    mayBeDropped: true,
  },
  plain({ name: 'tty', field: 'Tty', mode: 'exact', read: flagValue, fallback: off }),
  plain({ name: 'stdin_open', field: 'OpenStdin', mode: 'exact', read: flagValue, fallback: off }),
  stopSignal,
  plain({ name: 'stop_timeout', field: 'StopTimeout', mode: 'exact', read: numberValue, fallback: [] }),
];
