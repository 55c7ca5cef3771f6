/** Words that a container does not have, and that stand elsewhere: the message says where, and there they are taken. */
import { describe, expect, it } from 'vitest';
import { createOptions } from '../../../src/landscape/options/create-options.js';
import { hostConfigOptions } from '../../../src/landscape/options/host-config-options.js';
import { comparedFields } from '../../../src/map/compared-fields.js';
import { ContainerMap } from '../../../src/map/container-map.js';
import { elsewhere } from '../../../src/map/properties/elsewhere.js';
import { containerProperties } from '../../../src/map/properties.js';

const properties = new Set(containerProperties.properties.map(({ name }) => name));

describe('a word that stands elsewhere', () => {
  it.each([
    ['environment', "'environment' is not a property of a container: write it in 'create_options'"],
    ['mem_limit', "'mem_limit' is not a property of a container: write it in 'host_config'"],
    ['ports', "'ports' is not a property of a container: ports are in 'exposes'"],
    ['restart', "'restart' is not a property of a container: write it as 'restart_policy' in 'host_config'"],
  ])('%s is refused with its place', (word, message) => {
    expect(() => new ContainerMap('main', { web: { image: 'web', [word]: 'x' } })).toThrow(message);
  });

  it.each(comparedFields.filter((name) => !properties.has(name)))(
    '%s is taken where the message says',
    (name) => {
      const place = elsewhere.get(name) ?? '';
      if (place.includes('create_options')) expect(createOptions).toHaveProperty([name]);
      else if (place.includes('host_config')) expect(hostConfigOptions).toHaveProperty([name]);
      else
        expect([...place.matchAll(/'(\w+)'/g)].filter(([, word = '']) => !properties.has(word))).toEqual([]);
    },
  );

  it('is no word near to a property: of those, the property is told', () => {
    expect(() => new ContainerMap('main', { web: { imagee: 'x' } })).toThrow("did you mean 'image'?");
  });
});
