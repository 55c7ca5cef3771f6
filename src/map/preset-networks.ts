/** Networks that every engine has: never declared, never prefixed, never created. */
const presetNetworks: ReadonlySet<string> = new Set(['host', 'bridge', 'none']);

export function isPresetNetwork(network: string): boolean {
  return presetNetworks.has(network);
}
