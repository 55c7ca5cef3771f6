/** Every recorded answer of the original, string for string, but for those that go against its manual. */
import { describe, expect, it } from 'vitest';
import { tar, targz, untargz } from '../../../../src/image/shortcuts/archives.js';
import { curl } from '../../../../src/image/shortcuts/downloads.js';
import { chmod, chown, mkdir, rm } from '../../../../src/image/shortcuts/files.js';
import { addgroupuser, assignuser } from '../../../../src/image/shortcuts/group-members.js';
import { mkdirChown } from '../../../../src/image/shortcuts/mkdir-chown.js';
import { getUserGroup } from '../../../../src/image/shortcuts/user-group.js';
import { adduser } from '../../../../src/image/shortcuts/users.js';
import { vectors } from '../../landscape/vectors.js';

interface Row {
  readonly function: string;
  readonly args: readonly unknown[];
  readonly kwargs: Readonly<Record<string, unknown>>;
  readonly output: unknown;
}

/** With the number of arguments in front of its options. A method, as the arguments are known to the rows only. */
type Shortcut = readonly [{ call(...args: unknown[]): unknown }['call'], before: number];

const shortcuts: Readonly<Record<string, Shortcut>> = {
  adduser: [adduser, 2],
  addgroupuser: [addgroupuser, 3],
  assignuser: [assignuser, 2],
  get_user_group: [getUserGroup, 1],
  mkdir: [mkdir, 1],
  mkdir_chown: [mkdirChown, 3],
  chmod: [chmod, 2],
  chown: [chown, 2],
  rm: [rm, 1],
  curl: [curl, 2],
  tar: [tar, 2],
  targz: [targz, 2],
  untargz: [untargz, 2],
};

const nginx = "--disabled-login --no-create-home --disabled-password --gecos '' nginx";

const againstManual: Readonly<Record<string, string>> = {
  // Section 3.5.2: `rm` is recursive unless told otherwise (behaviour, D-82).
  "rm '/a b'": "rm -R '/a b'",
  "rm -f '/a b'": "rm -R -f '/a b'",
  // Section 3.5.1: "assigns the web server user to it". Debian's `adduser` has no `-G`, and refuses it.
  [`adduser -u 2000 -G apps ${nginx}`]: `adduser -u 2000 ${nginx} && usermod -aG apps nginx`,
};

const camelCase = (name: string) => name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

const rows = vectors<Row>('shortcuts.json');

describe('recorded shortcuts', () => {
  it('has the rows that go against the manual', () => {
    expect(rows.filter(({ output }) => String(output) in againstManual)).toHaveLength(3);
  });

  it.each(rows)('$function $args $kwargs', ({ function: name, args, kwargs, output }) => {
    const found = shortcuts[name];
    if (found === undefined) throw new Error(`no shortcut ${name}`);
    const [shortcut, before] = found;
    const options = Object.fromEntries(Object.entries(kwargs).map(([key, value]) => [camelCase(key), value]));
    const places = Array.from({ length: before }, (_, index) => args[index]);
    const answer: unknown = shortcut(...places, options);
    expect(answer).toEqual(typeof output === 'string' ? (againstManual[output] ?? output) : output);
  });
});
