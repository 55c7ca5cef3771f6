/** The image: not how it is named, but what that name stands for now. */
import { optionalTextAt } from '../../../engine/answer/read.js';
import type { FieldRule } from '../rule.js';
import { single, type Value } from '../value.js';

const imageRule: FieldRule = {
  name: 'image',
  fields: ['Image'],
  mode: 'exact',
  sides: ({ item, imageId, isBuilt, details, observed }) => {
    const declared = isBuilt ? builtAnew(item.image) : imageValue(item.image, imageId);
    const name = optionalTextAt(observed, 'Image') ?? '';
    return { declared, expected: declared, observed: imageValue(name, details.imageId) };
  },
};

export const imageRules: readonly FieldRule[] = [imageRule];

/** Its id is known only afterwards. */
function builtAnew(reference: string): Value {
  return single('built anew', () => `${reference} (built anew)`);
}

function imageValue(reference: string, id: string | undefined): Value {
  if (id === undefined) return single(reference, () => `${reference} (not on the engine)`);
  return single(id, () => `${reference} (${id.replace(/^sha256:/, '').slice(0, 12)})`);
}
