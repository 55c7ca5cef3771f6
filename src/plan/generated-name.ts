/** Names that engines make up. */

/** Of a volume that was given none. */
export function isGeneratedName(volume: string): boolean {
  return /^[0-9a-f]{64}$/.test(volume);
}
