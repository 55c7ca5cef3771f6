/** Images, as lists and inspections show them. */
import type { Labels } from '../payload.js';
import {
  type Fields,
  fieldsAt,
  fieldsOf,
  labelsAt,
  listOf,
  optionalNumberAt,
  optionalTextAt,
  textAt,
  textsAt,
} from './read.js';

export interface ImageSummary {
  readonly id: string;
  /** All it is known by: `name:tag`, `name@digest`. */
  readonly references: readonly string[];
  readonly labels: Labels;
  /** Bytes. */
  readonly size: number;
  /** Seconds since 1970; absent in inspections. */
  readonly created?: number;
  /** Id of the image that it was built from here; absent where there is none, or the engine does not keep it. */
  readonly parent?: string;
}

export interface ImageDetails extends ImageSummary {
  /** What containers get where they declare nothing else: as in the API, `Config`. */
  readonly configuration: Fields;
  /** Digests of their contents, lowest first; empty where the engine does not tell. */
  readonly layers: readonly string[];
}

export function readImages(value: unknown): readonly ImageSummary[] {
  return listOf(value, 'list of images').map((entry) => {
    const fields = fieldsOf(entry, 'image');
    const created = optionalNumberAt(fields, 'Created');
    return {
      ...readImage(fields, labelsAt(fields, 'Labels')),
      ...(created !== undefined && { created }),
    };
  });
}

export function readImageDetails(value: unknown): ImageDetails {
  const fields = fieldsOf(value, 'image');
  const configuration = fieldsAt(fields, 'Config');
  const layers = textsAt(fieldsAt(fields, 'RootFS'), 'Layers');
  return { ...readImage(fields, labelsAt(configuration, 'Labels')), configuration, layers };
}

function readImage(fields: Fields, labels: Labels): ImageSummary {
  const references = [...textsAt(fields, 'RepoTags'), ...textsAt(fields, 'RepoDigests')];
  const parent = optionalTextAt(fields, 'ParentId') ?? optionalTextAt(fields, 'Parent');
  return {
    id: textAt(fields, 'Id'),
    // Engines write <none> for what an image has not.
    references: references.filter((reference) => !reference.includes('<none>')),
    labels,
    size: optionalNumberAt(fields, 'Size') ?? 0,
    ...(parent && { parent }),
  };
}
