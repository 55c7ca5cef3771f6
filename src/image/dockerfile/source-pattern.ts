/** Sources of `COPY` and `ADD`: a builder reads each of them as a pattern, and `ADD` reads some as an address. */

export class SourcePattern {
  readonly pattern: string;

  constructor(pattern: string) {
    this.pattern = pattern;
  }
}

/**
 * All that a pattern matches in the context, or in the stage of `from`: `pattern('dist/*.js')`. Go's rules: `*` and `?` stop
 * at `/`. It adds nothing to the context.
 */
export function pattern(text: string): SourcePattern {
  return new SourcePattern(text);
}

/** The pattern that matches exactly that path. */
export function literalPattern(path: string): string {
  const literal = path.replace(/[*?[\\]/g, (character) => (character === '\\' ? '[\\\\]' : `[${character}]`));
  // Else `name@host:path` would be a Git repository.
  return /^[^/]*:/.test(literal) ? `./${literal}` : literal;
}

/** An address that the builder fetches for `ADD`. */
export function isRemote(source: string): boolean {
  return /^(?:https?|git|ssh):\/\/|^git@[^/]+:/.test(source);
}
