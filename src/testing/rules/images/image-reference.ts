/**
 * References of images, as engines keep and show them: `docker.io/library/busybox` is `busybox`, and what has neither
 * tag nor digest is tagged `latest`.
 */
import type { EngineState } from '../../state/engine-state.js';
import { Refusal } from '../../state/refusal.js';
import { wordsOf } from '../engine-words.js';

export interface ImageReference {
  /** Without tag and digest, in its short form: `busybox`, `registry.example:5000/team/app`. */
  readonly repository: string;
  readonly tag: string | undefined;
  /** `sha256:…` */
  readonly digest: string | undefined;
}

const HOST = /^(?:[^/]*[.:][^/]*|localhost|[^/]*[A-Z][^/]*)$/;
const PART = /^[a-z0-9]+(?:(?:\.|_{1,2}|-+)[a-z0-9]+)*$/;
const FORM = /^(?<name>[^@]+?)(?::(?<tag>\w[\w.-]{0,127}))?(?:@(?<digest>sha256:[0-9a-f]{64}))?$/;

/** Nothing where it is no reference. */
export function parsedReference(text: string): ImageReference | undefined {
  const { name = '', tag, digest } = FORM.exec(text)?.groups ?? {};
  const [first = '', ...others] = name.split('/');
  const path = others.length > 0 && HOST.test(first) ? others : [first, ...others];
  if (!path.every((part) => PART.test(part))) return undefined;
  return { repository: shortName(name), tag, digest };
}

/** @throws Refusal 400 where it is none */
export function checkedReference(state: EngineState, text: string): ImageReference {
  const path = pathIn(text);
  if (path !== path.toLowerCase()) {
    const which = wordsOf(state, { newer: `repository name (${path})`, older: 'repository name' });
    throw new Refusal(400, `invalid reference format: ${which} must be lowercase`);
  }
  const reference = parsedReference(text);
  if (reference === undefined) throw new Refusal(400, 'invalid reference format');
  if (reference.repository.length > LONGEST)
    throw new Refusal(400, `repository name must not be more than ${LONGEST} characters`);
  return reference;
}

const LONGEST = 255;

/** Without host and tag, whole: `library/busybox`. Letters that no name may have are still in it. */
function pathIn(text: string): string {
  const [first = '', ...others] = text.split('/');
  const isHost = others.length > 0 && HOST.test(first);
  const [path = ''] = (isHost ? others.join('/') : text).split(':');
  return isHost || others.length > 0 ? path : `library/${path}`;
}

/** `name:tag`, with `latest` where it has no tag. */
export function taggedName({ repository, tag }: ImageReference): string {
  return `${repository}:${tag ?? 'latest'}`;
}

function shortName(name: string): string {
  const onHub = name.replace(/^(?:index\.)?docker\.io\//, '');
  return onHub.replace(/^library\/(?=[^/]+$)/, '');
}
