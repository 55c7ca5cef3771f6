/** What `chmod` would make of a folder's mode: octal numbers and symbolic expressions, as POSIX has them. */

const shifts = { u: 6, g: 3, o: 0 } as const;
type Who = keyof typeof shifts;
const everyone: readonly Who[] = ['u', 'g', 'o'];

/**
 * The mode of a folder after `chmod expression`, or nothing where the expression is not one that `chmod` reads.
 * A clause that names nobody means everybody, as under a umask of 0.
 */
export function folderModeAfter(expression: string, mode: number): number | undefined {
  if (/^0*[0-7]{1,4}$/.test(expression)) return Number.parseInt(expression, 8);
  let result = mode;
  for (const clause of expression.split(',')) {
    const next = afterClause(clause, result);
    if (next === undefined) return undefined;
    result = next;
  }
  return result;
}

function afterClause(clause: string, mode: number): number | undefined {
  const parts = /^([ugoa]*)((?:[-+=](?:[ugo]|[rwxXst]*))+)$/.exec(clause);
  if (!parts) return undefined;
  const [, letters = '', actions = ''] = parts;
  const who =
    letters === '' || letters.includes('a') ? everyone : everyone.filter((one) => letters.includes(one));
  let result = mode;
  for (const [, operator, permissions = ''] of actions.matchAll(/([-+=])([^-+=]*)/g)) {
    const bits = who.reduce((sum, one) => sum | bitsFor(one, permissions, result), 0);
    if (operator === '+') result |= bits;
    else if (operator === '-') result &= ~bits;
    else result = (result & ~who.reduce((sum, one) => sum | maskOf(one), 0)) | bits;
  }
  return result;
}

function bitsFor(who: Who, permissions: string, mode: number): number {
  const shift = shifts[who];
  if (permissions === 'u' || permissions === 'g' || permissions === 'o') {
    return ((mode >> shifts[permissions]) & 7) << shift;
  }
  let bits = 0;
  if (permissions.includes('r')) bits |= 4 << shift;
  if (permissions.includes('w')) bits |= 2 << shift;
  if (/[xX]/.test(permissions)) bits |= 1 << shift;
  if (permissions.includes('s') && who === 'u') bits |= 0o4000;
  if (permissions.includes('s') && who === 'g') bits |= 0o2000;
  if (permissions.includes('t') && who === 'o') bits |= 0o1000;
  return bits;
}

function maskOf(who: Who): number {
  return 7 << shifts[who];
}
