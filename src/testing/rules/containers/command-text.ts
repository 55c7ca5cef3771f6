/** A command as engines tell of it in events: one without parameters has a blank behind it. */
export function commandText([program = '', ...parameters]: readonly string[]): string {
  return `${program} ${parameters.join(' ')}`;
}
