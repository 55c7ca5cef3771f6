/** Places for problems that show only after a map was read, when it is made concrete or checked again. */
import type { Document } from 'yaml';
import type { MapSource, Problem } from '../map/problem.js';
import { parseDocument } from './document.js';
import { depthIn } from './locate.js';
import { placeProblems } from './place-problems.js';
import { hideSecretVariables } from './secret-spans.js';
import { Source } from './source.js';

/** What has problems: a `ContainerMap`. */
export interface ReadFromTexts {
  /** By file, in the order in which they were read. */
  readonly sources: ReadonlyMap<string, MapSource>;
}

/**
 * The problems of a map with their places in the texts that it was read from, text by text in the order of position; as
 * they are where the map was not read from a text. A place is that of the nearest thing around the fault where the
 * fault itself is not in the text, as with what comes from another configuration by `extends`. A problem that does not
 * say which text it is in belongs to the one that has most of its path; of several, to the last.
 */
export function locateProblems({ sources }: ReadFromTexts, problems: readonly Problem[]): readonly Problem[] {
  if (sources.size === 0 || problems.length === 0) return problems;
  const texts = Array.from(sources.values(), readText);
  const texted = problems.map((problem) => ({ problem, text: textOf(problem, texts) }));
  return texts.flatMap((text) => {
    const own = texted.filter((each) => each.text === text);
    return placeProblems(
      text.source,
      text.document,
      own.map(({ problem }) => problem),
    );
  });
}

interface Text {
  readonly source: Source;
  readonly document: Document;
}

function readText({ file, text }: MapSource): Text {
  const source = new Source(text, file);
  const { document, trusted } = parseDocument(source, []);
  hideSecretVariables(source, document, trusted);
  return { source, document };
}

function textOf({ source, location, path }: Problem, texts: readonly Text[]): Text | undefined {
  const file = location?.file ?? source;
  const named = texts.find((text) => text.source.file === file);
  if (named !== undefined || texts.length === 1) return named ?? texts[0];
  return texts.reduce((best, text) =>
    depthIn(text.document, path) >= depthIn(best.document, path) ? text : best,
  );
}
