/** What texts look like, as regular expressions that JSON Schema may hold. */
import { nameOfAll } from '../map/reserved-names.js';

/**
 * Texts of this form, and those that stand for a variable, whose value is not known here: `${PORT}`, and `PORT` and
 * `PORT:-80` behind `!env`.
 */
export function form(pattern: string): string {
  return `^(?:${pattern})$|\\$\\{|^[A-Z_][A-Z0-9_]*(?::?-.*)?$`;
}

const time = String.raw`\s*(?:\d+(?:\.\d+)?\s*(?:ns|us|ms|s|m|h)\s*)+`;
const mode = '[ugoa]*(?:[-+=](?:[rwxXst]+|[ugo]|[0-7]+)?)+';
/** At most five digits, as the readers take them. */
const port = String.raw`(?:\d{1,4}|[0-5]\d{4}|6[0-4]\d{3}|65[0-4]\d{2}|655[0-2]\d|6553[0-5])`;
const portAboveZero = String.raw`(?!0+(?!\d))${port}`;
const octet = String.raw`(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)`;

export const patterns = {
  boolean: 'true|false|yes|no',
  access: 'ro|rw|true|false|yes|no',
  writable: 'rw|false|no',
  digits: String.raw`\d+`,
  digitsAboveZero: String.raw`0*[1-9]\d*`,
  seconds: String.raw`\s*\d+(?:\.\d+)?\s*|${time}`,
  duration: String.raw`\d+|${time}`,
  permissions: String.raw`[0-7]{1,5}|\s*${mode}\s*(?:,\s*${mode}\s*)*`,
  user: '[^:]+(?::[^:]+)?',
  exposedPort: `${portAboveZero}(?:-${portAboveZero})?(?:/(?:tcp|udp|sctp))?`,
  hostPort: `${port}(?:-${port})?`,
  ipv4: String.raw`${octet}(?:\.${octet}){3}`,
  ipv6: '[0-9a-fA-F:.]*:[0-9a-fA-F:.]*(?:%.+)?',
  mapName: `(?!${nameOfAll}$)[a-zA-Z0-9][a-zA-Z0-9_.-]*`,
  name: `(?!${nameOfAll}$)[a-zA-Z0-9_.-]+`,
} as const;
