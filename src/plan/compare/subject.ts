/** A comparison, prepared for the rules: what is declared and what is there, each as one object. */
import type { Fields } from '../../engine/answer/read.js';
import { fieldsOnceDeclared } from '../../landscape/declared-fields.js';
import { isCurrent, isOutdated } from '../identity.js';
import type { Comparison } from './comparison.js';

/**
 * `Config` and `HostConfig` have no field of the same name, so each side is one object: the payload, and the inspection
 * of the container.
 */
export interface Subject extends Comparison {
  readonly declared: Fields;
  readonly observed: Fields;
  /** What the image gives; absent where it is gone. */
  readonly image: Fields | undefined;
  /** docker-map made it from this very declaration: what is more than declared is the engine's doing. */
  readonly current: boolean;
  /** docker-map made it from another declaration: what is more than declared was declared once. */
  readonly outdated: boolean;
  /** Fields that it was declared with when docker-map made it. */
  readonly onceDeclared: ReadonlySet<string>;
}

export function subjectOf(comparison: Comparison): Subject {
  const { item, details, imageConfiguration } = comparison;
  const { HostConfig: hostConfig, ...body } = item.payload;
  return {
    ...comparison,
    // Not spread: with a hundred fields, on Node 20, that takes twenty times as long.
    declared: Object.assign({}, body, hostConfig),
    observed: Object.assign({}, details.configuration, details.hostConfiguration),
    image: imageConfiguration,
    current: isCurrent(item, details.labels),
    outdated: isOutdated(item, details.labels),
    onceDeclared: new Set(fieldsOnceDeclared(details.labels)),
  };
}
