/** Variables and labels: those of the image are there as well. */
import { labelsAt } from '../../../engine/answer/read.js';
import { wordsOf } from '../normalise/words.js';
import type { FieldRule } from '../rule.js';
import { hidden, shownMember } from '../secrets.js';
import type { Subject } from '../subject.js';
import { entry, type Value } from '../value.js';

/** The last one of a name counts. `null`: the variable is taken out of the image's. */
type Variables = ReadonlyMap<string, string | null>;

const environment: FieldRule = {
  name: 'environment',
  fields: ['Env'],
  mode: 'at-least',
  sides: (subject) => {
    const declared = variablesIn(subject.declared['Env']);
    const observed = variablesIn(subject.observed['Env']);
    const image = subject.image && variablesIn(subject.image['Env']);
    return {
      declared: declared.size === 0 ? undefined : variablesValue(declared, observed),
      expected: image && variablesValue(merged(declared, image), observed),
      observed: variablesValue(observed, observed),
    };
  },
};

function variablesIn(value: unknown): Variables {
  return new Map(
    wordsOf(value).map((text) => {
      const end = text.indexOf('=');
      return end < 0 ? [text, null] : [text.slice(0, end), text.slice(end + 1)];
    }),
  );
}

/** In the order of engines: the image's come after the declared ones. */
function merged(declared: Variables, image: Variables): Variables {
  return new Map([...declared, ...[...image].filter(([name]) => !declared.has(name))]);
}

/** A variable that is taken out is of interest only where the container has it. */
function variablesValue(variables: Variables, observed: Variables): Value {
  return [...variables].flatMap(([name, value]) => {
    if (value !== null) return { key: name, content: `=${value}`, text: `${name}=${hidden}` };
    return observed.get(name) == null ? [] : { key: name, content: '', text: `${name} (none)` };
  });
}

/** docker-map's own tell how a container came to be, and are no part of what is declared. */
const own = 'io.docker-map.';

const labels: FieldRule = {
  name: 'labels',
  fields: ['Labels'],
  mode: 'at-least',
  sides: ({ declared, observed, image }: Subject) => {
    const declaredLabels = labelsAt(declared, 'Labels');
    const value = labelsValue(declaredLabels);
    return {
      declared: value.length === 0 ? undefined : value,
      expected: image && labelsValue({ ...labelsAt(image, 'Labels'), ...declaredLabels }),
      observed: labelsValue(labelsAt(observed, 'Labels')),
    };
  },
};

function labelsValue(fields: Readonly<Record<string, string>>): Value {
  return Object.entries(fields)
    .filter(([name]) => !name.startsWith(own))
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, value]) => entry(name, value, () => shownMember(name, value)));
}

export const environmentRules: readonly FieldRule[] = [environment, labels];
