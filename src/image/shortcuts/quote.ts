/** Quoting for POSIX shells. */

/**
 * One word of a shell's line that stands for exactly this text: as it is if no character in it means anything to a shell,
 * otherwise in single quotes. Numbers are written in digits.
 */
export function quote(value: string | number): string {
  const text = String(value);
  if (/^[\w@%+=:,./-]+$/.test(text)) return text;
  return `'${text.replaceAll("'", `'"'"'`)}'`;
}
