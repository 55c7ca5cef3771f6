/** Containers of which all volumes are used (manual, section 3.7.1 "Volumes shared with other containers"). */
import type { ConsumedVolume } from '../map/elements.js';
import type { ConfigurationScope } from './scope.js';

/** The engine's form, `container` or `container:ro`; every instance where none is named. */
export function volumesFrom(scope: ConfigurationScope): readonly string[] {
  const entries = new Set<string>();
  for (const volume of scope.configuration.uses) {
    if (scope.attachedVolumes.has(volume.name)) continue;
    for (const container of containersOf(scope, volume)) {
      entries.add(volume.readonly ? `${container}:ro` : container);
    }
  }
  return [...entries];
}

function containersOf(scope: ConfigurationScope, volume: ConsumedVolume): readonly string[] {
  const { references, attachedVolumes, report } = scope;
  const reference = references.get(volume.name);
  if (!reference) {
    const unknown = { name: volume.name, known: [...attachedVolumes.keys(), ...references.keys()] };
    const message = `'${volume.name}' is neither an attached volume nor a container configuration`;
    report('uses', { code: 'unknown-volume', message, unknown });
    return [];
  }
  if (volume.kind === 'used') {
    const message = `'${volume.name}' is a container: its volumes keep their own paths, '${volume.path}' cannot be given`;
    report('uses', { code: 'path-of-container', message });
  }
  return reference.containers;
}
