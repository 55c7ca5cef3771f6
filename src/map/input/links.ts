/** `links`, of a container or of a network endpoint. Manual, section 3.7.1, "Linked containers". */
import { linkProperties } from '../element-properties.js';
import type { ContainerLink } from '../elements.js';
import { type Fields, positionalFields } from './fields.js';
import { type ItemReader, readItems } from './items.js';
import type { Place } from './place.js';
import { readText } from './scalar.js';

export function readLinks(value: unknown, place: Place): readonly ContainerLink[] {
  return readItems(value, place, linkReader);
}

const linkReader: ItemReader<ContainerLink> = {
  table: linkProperties,
  fromFields,
  fromValues: (values, place) => {
    const fields = positionalFields(values, place, ['container', 'alias']);
    return fields && fromFields(fields);
  },
};

function fromFields(fields: Fields): ContainerLink | undefined {
  const container = fields.require('container', readText);
  const alias = fields.read('alias', readText);
  if (container === undefined) return undefined;
  return alias === undefined ? { container } : { container, alias };
}
