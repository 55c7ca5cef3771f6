/** Variables in texts: `${NAME}`, with the forms of `valueOfVariable`. `$${` stands for `${` as it is. */
import type { Environment } from './expand-path.js';
import { valueOfVariable } from './variable.js';

interface InterpolationFault {
  readonly message: string;
  readonly suggestion?: string;
  /** The part of the text that is at fault. */
  readonly written: string;
}

export interface Interpolation {
  /** What could not be replaced is as it was written. */
  readonly text: string;
  readonly faults: readonly InterpolationFault[];
}

/** A value that is put in is not looked at again. A default ends at the first `}`. */
export function interpolate(text: string, environment: Environment): Interpolation {
  const faults: InterpolationFault[] = [];
  const replaced = text.replaceAll(
    /\$\$\{|\$\{([^}]*)(\}?)/g,
    (written, expression: string | undefined, end: string | undefined) => {
      if (expression === undefined) return '${';
      const found = end === '' ? unfinished : valueOfVariable(expression, environment);
      if ('value' in found) return found.value;
      faults.push({ ...found, written });
      return written;
    },
  );
  return { text: replaced, faults };
}

// biome-ignore lint/suspicious/noTemplateCurlyInString: the syntax that the message is about
const unfinished = { message: "'${' has no '}' behind it; where it is meant as it is, write $${" };

/** The first thing in a text that looks like a variable to replace. */
export function firstVariable(text: string): string | undefined {
  // What begins behind the last `}` cannot end, and each of many such would be looked at up to the end of the text.
  const closed = text.slice(0, text.lastIndexOf('}') + 1);
  return /(?<!\$)\$\{[A-Za-z_]\w*(?:(?::?[-?])[^}]*)?\}/.exec(closed)?.[0];
}
