/**
 * Milliseconds before each further attempt at what another run, or the engine itself, may be in the middle of: 6 s
 * together.
 */
export const pauses: readonly number[] = [20, 50, 100, 200, ...Array<number>(14).fill(400)];
