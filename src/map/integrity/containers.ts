/** Names of containers. */
import type { Problem } from '../problem.js';
import { problemAt } from './finding.js';
import { instanceNames, type Subject } from './subject.js';

/** `a.b` is either a configuration of that name, or the instance `b` of `a`, but not both. */
export function* uniqueInstanceNames(subject: Subject): Generator<Problem> {
  const owners = new Map<string, string>();
  for (const [name, configuration] of subject.containers) {
    for (const instance of instanceNames(configuration)) {
      const other = owners.get(instance);
      owners.set(instance, name);
      if (other === undefined) continue;
      const message =
        other === name
          ? `the instance '${instance}' is declared twice`
          : `'${instance}' is a name of both '${other}' and '${name}'`;
      const element = subject.map.containers.get(name) ?? configuration;
      yield problemAt(element, name, { code: 'duplicate-name', message });
    }
  }
}
