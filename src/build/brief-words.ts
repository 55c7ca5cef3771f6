/**
 * What builders say of a failure, without what they say in front of it: the command, which the name of the step has already,
 * and the engine's own works. Pure.
 */

/** Engines up to 20.10 begin with it. */
const FRONTEND = /^failed to solve with frontend [^:]+: (?:failed to create LLB definition: )?/;

/** What is left of each: the first group. */
const KNOWN: readonly RegExp[] = [
  /^process ".*" did not complete successfully: (.+)$/s,
  /^executor failed running \[.*\]: (.+)$/s,
  /^The command '.*' returned a non-zero code: (\d+)$/s,
  /^(?:failed to compute cache key: )?failed to calculate checksum of ref \S+ (.+)$/s,
  /^failed to compute cache key: (.+)$/s,
  /^(?:\S+: )?failed to resolve source metadata for \S+: (?:failed to do request: )?(.+)$/s,
  /^failed to do request: (.+)$/s,
];

/** @returns `exit code: 1`, `"/a.txt": not found`; words that are not known as they are */
export function briefWords(words: string): string {
  const told = words.replace(FRONTEND, '');
  for (const known of KNOWN) {
    const rest = known.exec(told)?.[1];
    if (rest !== undefined) return /^\d+$/.test(rest) ? `exit code: ${rest}` : rest;
  }
  return told;
}
