/** Words that YAML 1.1 read as something else than YAML 1.2 does. */

/**
 * Says what a plain word is, if YAML 1.1 made something else of it. One sentence without its full stop.
 *
 * @param value What YAML 1.2 makes of the word.
 */
export function surpriseIn(word: string, value: unknown): string | undefined {
  if (typeof value !== 'string' && !Number.isFinite(value)) return undefined;
  if (!mayDiffer.test(word)) return undefined;
  const before = valueInYaml11(word);
  if (before === undefined ? typeof value === 'string' : before === value) return undefined;
  const now = typeof value === 'string' ? 'a text' : `the number ${value}`;
  const advice =
    typeof value === 'string' ? 'put it in quotes to make that clear' : 'put it in quotes if it is a text';
  return `${word} is ${now}, and was ${called(before)} in YAML 1.1; ${advice}${orWrite(before)}`;
}

/** Quick and rough: signs, digits, and the first letters of the words for true and false. */
const mayDiffer = /^(?:[-+]?[.\d]|[yYnNoO])/;

/** A number, true or false, or a date; nothing where it is a text. */
function valueInYaml11(word: string): number | boolean | 'date' | undefined {
  if (!mayDiffer.test(word)) return undefined;
  if (/^(?:y|Y|yes|Yes|YES|on|On|ON)$/.test(word)) return true;
  if (/^(?:n|N|no|No|NO|off|Off|OFF)$/.test(word)) return false;
  if (date.test(word)) return 'date';
  const sign = word.startsWith('-') ? -1 : 1;
  const size = sizeOf(word.replace(/^[-+]/, '').replaceAll('_', ''), word);
  return size === undefined ? undefined : sign * size;
}

const date =
  /^\d{4}-(?:\d\d-\d\d|\d\d?-\d\d?(?:[Tt]|[ \t]+)\d\d?:\d\d:\d\d(?:\.\d*)?(?:[ \t]*(?:Z|[-+]\d\d?(?::\d\d)?))?)$/;

/** @param digits The word without its sign and its underscores. */
function sizeOf(digits: string, word: string): number | undefined {
  if (!/^[-+]?[.\d]/.test(word)) return undefined;
  if (/^(?:0|[1-9]\d*|0x[\da-fA-F]+|0b[01]+|(?:\d+\.\d*|\.\d+)(?:[eE][-+]\d+)?)$/.test(digits))
    return Number(digits);
  if (/^0[0-7]+$/.test(digits)) return Number.parseInt(digits, 8);
  const sixties = /^(?:[1-9]\d*(?::[0-5]?\d)+|\d+(?::[0-5]?\d)+\.\d*)$/.test(digits);
  return sixties ? digits.split(':').reduce((sum, part) => sum * 60 + Number(part), 0) : undefined;
}

function called(before: ReturnType<typeof valueInYaml11>): string {
  switch (before) {
    case undefined:
      return 'a text';
    case 'date':
      return 'a date';
    case true:
    case false:
      return String(before);
    default:
      return `the number ${before}`;
  }
}

function orWrite(before: ReturnType<typeof valueInYaml11>): string {
  return typeof before === 'boolean' ? `, or write ${before}` : '';
}
