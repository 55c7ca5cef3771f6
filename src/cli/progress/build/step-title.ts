/** Names that builders give their steps, in one form: `[2/3]` and `RUN apk add curl`. */
import { cleanLine } from '../../output/clean-line.js';

export interface StepTitle {
  /** `[2/3]`, `[web 2/3]`, `[internal]`; empty where the builder counts nothing: "exporting to image". */
  readonly tag: string;
  readonly text: string;
  /** Of no interest while all goes well: reading the Dockerfile, sending the context, logging in. */
  readonly internal: boolean;
}

const CLASSIC = /^(?:Step|(?:\[\d+\/\d+\] )?STEP) (\d+(?:\/\d+)?) ?: (.*)$/s;
const BUILDKIT = /^(\[[^\]]*\]) (.*)$/s;

/** BuildKit's own names, of what it does where the context comes with the request. */
const INTERNAL = /^(?:copy \/context|docker-image:|resolve image config|local:\/\/)/;

/** The classic builder tells of each label as of an instruction of the Dockerfile. */
const OWN_LABEL = /^LABEL io\.docker-map\./;

export function stepTitle(name: string): StepTitle {
  const [, count, command] = CLASSIC.exec(name) ?? [];
  if (count !== undefined) {
    return { tag: `[${count}]`, text: oneLine(command ?? ''), internal: OWN_LABEL.test(command ?? '') };
  }
  const [, tag, text] = BUILDKIT.exec(name) ?? [];
  if (tag === undefined) return { tag: '', text: oneLine(name), internal: INTERNAL.test(name) };
  return { tag: oneLine(tag), text: oneLine(text ?? ''), internal: /^\[(?:internal|auth)\]/.test(tag) };
}

/** @returns `[2/3] RUN apk add curl` */
export function stepText({ tag, text }: StepTitle): string {
  return [tag, text].filter((part) => part !== '').join(' ');
}

function oneLine(text: string): string {
  return cleanLine(text.replaceAll(/\s+/g, ' ').trim());
}
