/**
 * Builds an image: its configuration follows from the Dockerfile, its containers run what those of its base run. What
 * `RUN` says is noted in the history, and not done. The same files make the same image.
 */
import { shell } from '../../../program/shell.js';
import type { EngineState } from '../../../state/engine-state.js';
import type { ImageRecord } from '../../../state/image.js';
import { Refusal } from '../../../state/refusal.js';
import { addImage, digestOf } from '../add-image.js';
import { findImage } from '../image-lookup.js';
import { pullImage } from '../pull-image.js';
import { tagImage } from '../tag-image.js';
import type { Instruction } from './dockerfile.js';
import { changed, type ImageDraft } from './image-draft.js';

export interface BuildRequest {
  readonly files: ReadonlyMap<string, Buffer>;
  readonly tags: readonly string[];
  readonly arguments: Readonly<Record<string, string>>;
  readonly labels: Readonly<Record<string, string>>;
  /** Name of the stage that is asked for; empty: the last one. */
  readonly target: string;
}

/** Gets the engine's words on each step. */
export type BuildProgress = (words: string) => void;

interface Stage {
  readonly name: string;
  readonly base: ImageRecord | undefined;
  readonly draft: ImageDraft;
}

/** @throws Refusal where a base image is unknown */
export function buildImage(
  state: EngineState,
  request: BuildRequest,
  instructions: readonly Instruction[],
  progress: BuildProgress,
): ImageRecord {
  const stages: Stage[] = [];
  let draft: ImageDraft = { config: {}, arguments: {}, steps: [] };
  for (const [index, instruction] of instructions.entries()) {
    const { name, text } = instruction;
    if (name === 'FROM' && request.target !== '' && stages.at(-1)?.name === request.target) break;
    progress(`Step ${index + 1}/${instructions.length} : ${name} ${text}`);
    progress('\n');
    if (name === 'FROM') stages.push(begun(state, text, stages, draft.arguments));
    const stage = stages.at(-1);
    draft = name === 'FROM' && stage ? stage.draft : changed(draft, instruction, request.arguments);
    if (stage) stages[stages.length - 1] = { ...stage, draft };
    progress(` ---> ${digestOf(JSON.stringify(draft.config), ...draft.steps).slice(7, 19)}\n`);
  }
  const last = stages.at(-1);
  if (!last) throw new Refusal(400, 'No build stage in current context');
  const unused = Object.keys(request.arguments).filter((name) => !declares(instructions, name));
  if (unused.length > 0)
    progress(`[Warning] One or more build-args [${unused.join(' ')}] were not consumed\n`);
  const image = finished(state, last, request);
  addImage(state, image);
  const built = state.images.get(image.id) ?? image;
  for (const tag of request.tags) tagImage(state, built, tag, '');
  return built;
}

function declares(instructions: readonly Instruction[], argument: string): boolean {
  return instructions.some(({ name, text }) => name === 'ARG' && text.split('=', 1)[0] === argument);
}

/** `FROM base AS name`: the base is an earlier stage, an image that is there, or one to be fetched. */
function begun(
  state: EngineState,
  text: string,
  stages: readonly Stage[],
  known: Readonly<Record<string, string>>,
): Stage {
  const [, from = '', name = ''] = /^(?:--\S+\s+)*(\S+)(?:\s+as\s+(\S+))?$/i.exec(text) ?? [];
  const reference = from.replace(/\$\{?(\w+)\}?/g, (_, argument: string) => known[argument] ?? '');
  const earlier = stages.find((stage) => stage.name !== '' && stage.name === reference);
  if (earlier) return { ...earlier, name };
  const empty = { arguments: known, steps: [] };
  if (reference === 'scratch') return { name, base: undefined, draft: { ...empty, config: {} } };
  const base = findImage(state, reference) ?? pullImage(state, reference, '').image;
  return { name, base, draft: { ...empty, config: base.config } };
}

function finished(state: EngineState, { base, draft }: Stage, { files, labels }: BuildRequest): ImageRecord {
  const copies = draft.steps.some((step) => /#\(nop\) {2}(?:COPY|ADD) /.test(step));
  const contents = copies
    ? [...files].map(([path, content]) => `${path}\n${content.toString('latin1')}`)
    : [];
  const created = state.moment();
  const config = { ...draft.config, Labels: { ...Object(draft.config['Labels']), ...labels } };
  const steps = draft.steps.map((createdBy) => ({ createdBy, created, size: 0, comment: '' }));
  return {
    id: digestOf(base?.id ?? 'scratch', JSON.stringify(config), ...draft.steps, ...contents),
    tags: new Set(),
    digests: new Set(),
    config,
    layers: layersOn(base?.layers ?? [], draft.steps, contents),
    created,
    size: base?.size ?? 0,
    history: [...steps.reverse(), ...(base?.history ?? [])],
    program: base?.program ?? shell,
    executed: base?.executed ?? shell,
  };
}

/** One for each instruction that makes files. */
function layersOn(
  below: readonly string[],
  steps: readonly string[],
  contents: readonly string[],
): readonly string[] {
  const making = steps.filter((step) => !/#\(nop\) {2}(?!COPY |ADD |WORKDIR )/.test(step));
  return [
    ...below,
    ...making.map((_, index) => digestOf(...making.slice(0, index + 1), ...below, ...contents)),
  ];
}
