/** Takes images out of an archive that `docker save` wrote. Their containers run the small shell. */
import { createHash } from 'node:crypto';
import { fieldsAt, isFields, listOf, optionalTextAt, textsAt } from '../../../engine/answer/read.js';
import { shell } from '../../program/shell.js';
import type { EngineState } from '../../state/engine-state.js';
import type { ImageRecord } from '../../state/image.js';
import { Refusal } from '../../state/refusal.js';
import { addImage } from './add-image.js';
import { tellOfImage } from './image-event.js';

/** @returns what was loaded: names, or ids of images without one. @throws Refusal where it is no such archive */
export function loadImages(state: EngineState, files: ReadonlyMap<string, Buffer>): readonly string[] {
  return listOf(parsed(files, 'manifest.json'), 'manifest').flatMap((entry) => {
    if (!isFields(entry)) return [];
    const path = optionalTextAt(entry, 'Config') ?? '';
    const tags = textsAt(entry, 'RepoTags');
    const image = imageFrom(state, parsed(files, path), contentOf(files, path), tags);
    addImage(state, image);
    tellOfImage(state, image, 'load');
    return tags.length > 0 ? tags : [image.id];
  });
}

function imageFrom(
  state: EngineState,
  description: unknown,
  content: Buffer,
  tags: readonly string[],
): ImageRecord {
  const fields = isFields(description) ? description : {};
  const created = state.moment();
  const history = listOf(fields['history'], 'history').filter(isFields).toReversed();
  return {
    id: `sha256:${createHash('sha256').update(content).digest('hex')}`,
    tags: new Set(tags),
    digests: new Set(),
    config: fieldsAt(fields, 'config'),
    layers: textsAt(fieldsAt(fields, 'rootfs'), 'diff_ids'),
    created,
    size: content.length,
    history: history.map((step) => ({
      createdBy: optionalTextAt(step, 'created_by') ?? '',
      created,
      size: 0,
      comment: optionalTextAt(step, 'comment') ?? '',
    })),
    program: shell,
    executed: shell,
  };
}

function parsed(files: ReadonlyMap<string, Buffer>, path: string): unknown {
  try {
    return JSON.parse(contentOf(files, path).toString());
  } catch (error) {
    if (error instanceof SyntaxError) throw new Refusal(500, error.message);
    throw error;
  }
}

function contentOf(files: ReadonlyMap<string, Buffer>, path: string): Buffer {
  const content = files.get(path);
  if (content) return content;
  throw new Refusal(500, `open ${path}: no such file or directory`);
}
