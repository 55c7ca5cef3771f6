/** Finds the word that was probably meant: the nearest known one, if it is near enough to be a slip. */

/**
 * The candidate that `word` is most likely a misspelling of; the first one wins a tie. Case and the choice
 * between `_` and `-` count for nothing; otherwise one slip is allowed for every three letters, at most three. Up to three
 * letters left out at the end are one slip.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const written = fold(word);
  let distance = Math.min(3, Math.max(1, Math.floor(written.length / 3))) + 1;
  let found: string | undefined;
  for (const candidate of candidates) {
    const known = fold(candidate);
    if (candidate === word) continue;
    const slips = slipsBetween(written, known, distance);
    if (slips < distance && slips < Math.max(written.length, known.length)) {
      distance = slips;
      found = candidate;
    }
  }
  return found;
}

/** Any number not below `limit` if it would not be below that. */
function slipsBetween(written: string, known: string, limit: number): number {
  const difference = known.length - written.length;
  if (written.length >= 3 && difference <= 3 && known.startsWith(written)) return Math.min(1, difference);
  return Math.abs(difference) < limit ? editDistance(written, known) : limit;
}

function fold(word: string): string {
  return word.toLowerCase().replaceAll('-', '_');
}

/** Letters inserted, left out, replaced, or swapped with their neighbour (optimal string alignment). */
function editDistance(from: string, to: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1];
      let cost = Math.min(
        at(last, column) + 1,
        at(current, column - 1) + 1,
        at(last, column - 1) + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]) {
        cost = Math.min(cost, at(beforeLast, column - 2) + 1);
      }
      current.push(cost);
    }
    beforeLast = last;
    last = current;
  }
  return at(last, to.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
