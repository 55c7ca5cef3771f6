/** What is mounted where: paths of the host, volumes, and the rest. */
import { labelsAt } from '../../../engine/answer/read.js';
import { isGeneratedName } from '../../generated-name.js';
import { observedPlaces } from '../mounts/observed-places.js';
import { type Place, type Places, placesIn } from '../mounts/place.js';
import { cleanPath } from '../normalise/path.js';
import { textValue } from '../normalise/scalars.js';
import { type FieldRule, plain } from '../rule.js';
import type { Subject } from '../subject.js';
import type { Value } from '../value.js';

const volumes: ReadonlySet<Place['kind']> = new Set(['volume', 'anonymous']);

function placesRule(name: string, fields: readonly string[], kinds: ReadonlySet<Place['kind']>): FieldRule {
  return {
    name,
    fields,
    mode: 'at-least',
    sides: (subject) => {
      const declared = placesIn(subject.declared);
      const observed = observedPlaces(subject, declared);
      const ofKind = ({ path, kind }: Place) => kinds.has(declared.get(path)?.kind ?? kind);
      const value = placesValue(declared, ofKind);
      const expected = subject.image && placesValue(withImage(declared, observed, subject), ofKind);
      return {
        declared: value.length === 0 ? undefined : value,
        expected,
        observed: placesValue(observed, ofKind),
      };
    },
  };
}

/** Volumes of the image, where what is mounted is a volume. */
function withImage(declared: Places, observed: Places, { image }: Subject): Places {
  const own = [...placesIn({ Volumes: image?.['Volumes'] })];
  const isVolume = (path: string) => volumes.has(observed.get(path)?.kind ?? 'other');
  return new Map([...own.filter(([path]) => isVolume(path)), ...declared]);
}

function placesValue(places: Places, isWanted: (place: Place) => boolean): Value {
  return [...places.values()]
    .filter(isWanted)
    .sort((one, other) => (one.path < other.path ? -1 : 1))
    .map(({ path, kind, source, readonly, options }) => {
      const what = kind === 'other' ? options : source;
      const modes = [readonly ? 'ro' : '', kind === 'other' ? '' : options].filter(Boolean).join();
      const place = [path, modes].filter(Boolean).join(':');
      const shown = isGeneratedName(what) ? `${what.slice(0, 12)}…` : what;
      const text = shown ? `${shown}:${place}` : place;
      return { key: path, content: `${kind}:${what}:${place}`, text };
    });
}

const tmpfs: FieldRule = plain({
  name: 'tmpfs',
  field: 'Tmpfs',
  mode: 'set',
  read: (value) =>
    Object.entries(labelsAt({ value }, 'value')).map(([path, options]) => {
      const content = options.split(',').filter(Boolean).sort().join();
      const key = cleanPath(path);
      return { key, content, text: content ? `${key}:${content}` : key };
    }),
  fallback: [],
});

export const mountRules: readonly FieldRule[] = [
  placesRule('volumes', ['Volumes'], volumes),
  placesRule('binds', ['Binds'], new Set(['bind'])),
  placesRule('mounts', ['Mounts'], new Set(['other'])),
  tmpfs,
  plain({ name: 'volume_driver', field: 'VolumeDriver', mode: 'exact', read: textValue, fallback: [] }),
];
