/** `compare`: how fields of a container are compared with what is declared, as `create_options` name them. */
import type { allFields, ComparedFieldName } from '../compared-fields.js';
import type { ComparisonMode } from '../elements.js';

export type CompareContent = { readonly [Field in ComparedFieldName | typeof allFields]?: ComparisonMode };
