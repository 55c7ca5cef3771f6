/** `chown` and `chmod`: what they set is seen at the volume that is mounted at the path. */
import type { Ownership } from '../../../state/program.js';
import type { ShellContext } from '../context.js';
import { absolute } from '../paths.js';
import { failed, type ShellCommands } from './command.js';

/** Of new volumes: symbolic modes that add or take away begin here. */
const USUAL_MODE = 0o755;

export const ownershipCommands: ShellCommands = {
  chown: (parameters, context) =>
    changed('chown', parameters, context, (text) => {
      const [, user, separator, group] = /^([^:]*)(:?)(.*)$/.exec(text) ?? [];
      const uid = user ? idOf(user) : undefined;
      const gid = group ? idOf(group) : undefined;
      if ((user && uid === undefined) || (group && gid === undefined))
        return separator ? `unknown user/group ${text}` : `unknown user ${text}`;
      return { ...(uid === undefined ? {} : { uid }), ...(gid === undefined ? {} : { gid }) };
    }),
  chmod: (parameters, context) =>
    changed('chmod', parameters, context, (text) => {
      const mode = modeOf(text);
      return mode === undefined ? `invalid mode '${text}'` : { mode };
    }),
};

/** @param read what the first parameter says, or what is wrong with it */
function changed(
  command: string,
  parameters: readonly string[],
  context: ShellContext,
  read: (text: string) => Partial<Ownership> | string,
): number {
  const [declared, ...paths] = parameters.filter((parameter) => !/^-[RhLHPcvf]+$/.test(parameter));
  if (declared === undefined || paths.length === 0) return failed(context, `Usage: ${command} …`);
  const ownership = read(declared);
  if (typeof ownership === 'string') return failed(context, `${command}: ${ownership}`);
  let status = 0;
  for (const path of paths) {
    const at = absolute(context, path);
    if (context.run.files.isReadOnly(at))
      status = failed(context, `${command}: ${path}: Read-only file system`);
    else {
      context.run.setOwnership(at, ownership);
      if (context.run.files.find(at)?.kind === 'file') context.run.files.put(at, ownership);
    }
  }
  return status;
}

/** There is no other user in the containers. */
function idOf(name: string): number | undefined {
  if (name === 'root') return 0;
  return /^\d+$/.test(name) ? Number(name) : undefined;
}

function modeOf(text: string): number | undefined {
  if (/^[0-7]{1,5}$/.test(text)) return Number.parseInt(text, 8) & 0o7777;
  let mode = USUAL_MODE;
  for (const clause of text.split(',')) {
    const [, who, changes] = /^([ugoa]*)((?:[-+=][rwxXst]*)+)$/.exec(clause) ?? [];
    if (changes === undefined) return undefined;
    for (const [, sign = '', letters = ''] of changes.matchAll(/([-+=])([rwxXst]*)/g))
      mode = applied(mode, who || 'a', sign, letters);
  }
  return mode;
}

const BITS: Readonly<Record<string, number>> = { r: 4, w: 2, x: 1, X: 1 };
const CLASSES: Readonly<Record<string, { readonly shift: number; readonly special: number }>> = {
  u: { shift: 6, special: 0o4000 },
  g: { shift: 3, special: 0o2000 },
  o: { shift: 0, special: 0 },
};

function applied(mode: number, who: string, sign: string, letters: string): number {
  let result = mode;
  for (const name of who.includes('a') ? 'ugo' : who) {
    const { shift = 0, special = 0 } = CLASSES[name] ?? {};
    const bits = [...letters].reduce((sum, letter) => sum | (BITS[letter] ?? 0), 0) << shift;
    const all = bits | (letters.includes('s') ? special : 0);
    if (sign === '=') result = (result & ~((7 << shift) | special)) | all;
    else result = sign === '+' ? result | all : result & ~all;
  }
  if (!letters.includes('t')) return result;
  return sign === '-' ? result & ~0o1000 : result | 0o1000;
}
