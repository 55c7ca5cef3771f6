/**
 * References of images, as engines keep and show them: `docker.io/library/busybox` is `busybox`, and what has neither
 * tag nor digest is tagged `latest`.
 */
import type { EngineState } from '../state/engine-state.js';
import { Refusal } from '../state/refusal.js';
import { wordsOf } from './engine-words.js';

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
  const reference = parsedReference(text);
  if (reference) return reference;
  throw new Refusal(400, `invalid reference format${reasonAgainst(state, text)}`);
}

function reasonAgainst(state: EngineState, text: string): string {
  if (!parsedReference(text.toLowerCase())) return '';
  const name = FORM.exec(text)?.groups?.['name'] ?? text;
  const whole = name.includes('/') ? name : `library/${name}`;
  return `: repository name ${wordsOf(state, { newer: `(${whole}) `, older: '' })}must be lowercase`;
}

/** `name:tag`, with `latest` where it has no tag. */
export function taggedName({ repository, tag }: ImageReference): string {
  return `${repository}:${tag ?? 'latest'}`;
}

function shortName(name: string): string {
  const onHub = name.replace(/^(?:index\.)?docker\.io\//, '');
  return onHub.replace(/^library\/(?=[^/]+$)/, '');
}
