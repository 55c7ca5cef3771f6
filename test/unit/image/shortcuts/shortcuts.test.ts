/** Shortcuts beyond what was recorded: flavours, words that need quoting, lists of commands, and what is refused. */
import { describe, expect, expectTypeOf, it } from 'vitest';
import { tar, targz, untar, untargz } from '../../../../src/image/shortcuts/archives.js';
import { commandLine } from '../../../../src/image/shortcuts/command-line.js';
import { curl, wget } from '../../../../src/image/shortcuts/downloads.js';
import { chown, mkdir, rm } from '../../../../src/image/shortcuts/files.js';
import { addgroupuser, assignuser } from '../../../../src/image/shortcuts/group-members.js';
import { mkdirChown } from '../../../../src/image/shortcuts/mkdir-chown.js';
import { quote } from '../../../../src/image/shortcuts/quote.js';
import { getUserGroup } from '../../../../src/image/shortcuts/user-group.js';
import { addgroup, adduser } from '../../../../src/image/shortcuts/users.js';

const centos = { flavour: 'centos' } as const;
const busybox = { flavour: 'busybox' } as const;
const refusal = (message: string) =>
  expect.objectContaining({ code: 'invalid-value', message: expect.stringContaining(message) });

describe('users', () => {
  it.each([
    [adduser('u', undefined, centos), 'adduser -s /sbin/nologin --no-create-home u'],
    [adduser('u', undefined, busybox), 'adduser -s /sbin/nologin -H -D u'],
    [adduser('u', 5, busybox), 'adduser -u 5 -s /sbin/nologin -H -D u'],
    [adduser('u', undefined, { system: true, noLogin: false }), "adduser --gecos '' --system u"],
    [adduser('u', undefined, { system: true, noLogin: false, ...centos }), 'adduser --system u'],
    [adduser('u', undefined, { system: true, noLogin: false, ...busybox }), 'adduser -S u'],
    [adduser('u', undefined, { noLogin: false, noPassword: true, ...busybox }), 'adduser -D u'],
    [
      adduser('u', undefined, { gecos: 'A B', ...centos }),
      "adduser -s /sbin/nologin --no-create-home --comment 'A B' u",
    ],
    [adduser('u', undefined, { gecos: 'A B', ...busybox }), "adduser -s /sbin/nologin -H -D -g 'A B' u"],
    [adduser('a b', 0, { noLogin: false }), "adduser -u 0 --gecos '' 'a b'"],
    [
      adduser('u', undefined, { noLogin: false, system: true, group: true }),
      "adduser --gecos '' --system --group u",
    ],
    [adduser('u', undefined, { noLogin: false, group: true }), "adduser --gecos '' u"],
    [adduser('u', undefined, { noLogin: false, group: true, ...centos }), 'adduser --user-group u'],
    [addgroup('g'), 'addgroup g'],
    [addgroup('g', 5, { system: true }), 'addgroup --gid 5 --system g'],
    [addgroup('g', 5, { system: true, ...centos }), 'groupadd -g 5 --system g'],
    [addgroup('g', 5, { system: true, ...busybox }), 'addgroup -g 5 -S g'],
    [assignuser('u', ['a', 'b']), 'usermod -aG a,b u'],
    [assignuser('u', ['a', 'b'], centos), 'usermod -aG a,b u'],
    [assignuser('u', ['a', 'b'], busybox), 'adduser u a && adduser u b'],
    [addgroupuser('u', ['a', 'b'], undefined, centos), 'adduser -G a,b -s /sbin/nologin --no-create-home u'],
    [
      addgroupuser('u', ['a', 'b'], undefined, busybox),
      'adduser -s /sbin/nologin -H -D u && adduser u a && adduser u b',
    ],
    [addgroupuser('u', [], undefined, busybox), 'adduser -s /sbin/nologin -H -D u'],
  ])('%s', (line, expected) => {
    expect(line).toBe(expected);
  });

  it('are added as the manual has it', () => {
    const without = "adduser -u 2000 --disabled-login --no-create-home --disabled-password --gecos '' nginx";
    expect(addgroupuser('nginx', 2000)).toBe(without);
    expect(addgroupuser('nginx', 2000, ['apps'])).toBe(`${without} && usermod -aG apps nginx`);
    expect(addgroupuser('nginx', 2000, ['apps'])).toBe(addgroupuser('nginx', ['apps'], 2000));
  });

  it('have a group of their own name and id, system users too', () => {
    const system = { system: true, noLogin: false } as const;
    expect(addgroupuser('u', 5, ['a'], system)).toBe(
      "adduser -u 5 --gecos '' --system --group u && usermod -aG a u",
    );
    expect(addgroupuser('u', 5, ['a'], { ...system, ...centos })).toBe(
      'adduser -u 5 -G a --system --user-group u',
    );
    expect(addgroupuser('u', 5, ['a'], { ...system, ...busybox })).toBe(
      'addgroup -g 5 -S u && adduser -u 5 -G u -S u && adduser u a',
    );
  });

  it('are refused where a flavour, an id or a list of groups is none', () => {
    expect(() => adduser('u', undefined, JSON.parse('{"flavour":"debain"}'))).toThrow(
      expect.objectContaining({ code: 'invalid-value', hint: 'Did you mean `debian`?' }),
    );
    expect(() => addgroup('g', 1, JSON.parse('{"flavour":"toString"}'))).toThrow(refusal('toString'));
    expect(() => assignuser('u', ['g'], JSON.parse('{"flavour":"x"}'))).toThrow(refusal('x'));
    expect(() => adduser('u', undefined, { noLogin: false, noPassword: true, ...centos })).toThrow(
      refusal('CentOS'),
    );
    expect(() => adduser('u', -1)).toThrow(refusal('-1'));
    expect(() => addgroup('g', 1.5)).toThrow(refusal('1.5'));
    expect(() => assignuser('u', [])).toThrow(refusal('No groups'));
    expect(() => assignuser('u', JSON.parse('"www"'))).toThrow(refusal('No groups'));
    expect(() => addgroupuser('u', 1, JSON.parse('"www"'))).toThrow(refusal('list of groups'));
  });
});

describe('owners', () => {
  it('are quoted by their parts', () => {
    expect(getUserGroup('us er')).toBe("'us er':'us er'");
    expect(getUserGroup(['us er', 5])).toBe("'us er':5");
    expect(getUserGroup('a b:c')).toBe('a b:c');
    expect(chown('a b:c', 'p')).toBe("chown -R 'a b:c' p");
    expect(chown('u', 'p q', { recursive: false })).toBe("chown u:u 'p q'");
  });

  it.each(['', -1, 1.5, ['a'], ['a', ''], ['a', 'b', 'c'], null, {}])('%j is refused', (value) => {
    expect(() => getUserGroup(JSON.parse(JSON.stringify(value)))).toThrow(refusal('no user and group'));
  });
});

describe('files', () => {
  it.each([
    [rm('p', { recursive: false }), 'rm p'],
    [rm('p', { recursive: false, force: true }), 'rm -f p'],
    [mkdir('p', { checkIfExists: 'sh' }), 'if [ ! -d p ]; then mkdir -p p; fi'],
    [mkdirChown('p'), 'mkdir -p p && chmod ug=rwX,o=rX p'],
    [mkdirChown('p', 'u', null), 'mkdir -p p && chown u:u p'],
    [mkdirChown('p', null, null), 'mkdir -p p'],
    [mkdirChown('p', 0, null), 'mkdir -p p && chown 0:0 p'],
    [
      mkdirChown('/var/lib/app', 2001, 'u=rwX,go='),
      'mkdir -p /var/lib/app && chown 2001:2001 /var/lib/app && chmod u=rwX,go= /var/lib/app',
    ],
    [
      mkdirChown(['p', 'q'], [1, 2], '0700', { recursive: true }),
      'mkdir -p p && chown -R 1:2 p && chmod -R 0700 p; mkdir -p q && chown -R 1:2 q && chmod -R 0700 q',
    ],
    [
      mkdirChown('p', 'u', undefined, { checkIfExists: true }),
      'if [[ ! -d p ]]; then mkdir -p p; fi && chown u:u p && chmod ug=rwX,o=rX p',
    ],
    [wget('http://h/a b'), "wget 'http://h/a b'"],
    [wget('http://h/a', 'f'), 'wget -O f http://h/a'],
    [curl('http://h/a', undefined, { '--fail': true }), 'curl --fail http://h/a'],
    [tar('a.tar', 'src', { _v: true }), 'tar -cf a.tar -v src'],
    [tar('a.tar', ['b c', 'd']), "tar -cf a.tar 'b c' d"],
    [targz('a.tgz', 's'), 'tar -cf a.tgz -z s'],
    [untar('a.tar', 'dst'), 'tar -xf a.tar -C dst'],
    [untargz('a.tgz', 'dst', { '--strip-components': 1 }), 'tar -xf a.tgz -C dst -z --strip-components 1'],
    [commandLine('x', ['a', 5], { _a: null, __long_opt: 'v w', '-b': false }), "x --long-opt 'v w' a 5"],
    [quote(''), "''"],
    [quote('é'), "'é'"],
    [quote('a\nb'), "'a\nb'"],
  ])('%s', (line, expected) => {
    expect(line).toBe(expected);
  });

  it('an option without a dash is refused', () => {
    expect(() => commandLine('x', [], JSON.parse('{"v":true}'))).toThrow(refusal('`v`'));
  });
});

describe('returnList', () => {
  it('gives single commands', () => {
    const list = { returnList: true } as const;
    expect(assignuser('u', ['a', 'b'], { ...busybox, ...list })).toEqual(['adduser u a', 'adduser u b']);
    expect(addgroupuser('u', 5, ['a'], { noLogin: false, ...busybox, ...list })).toEqual([
      'adduser -u 5 u',
      'adduser u a',
    ]);
    expect(mkdirChown(['p', 'q'], 1, null, list)).toEqual([
      ['mkdir -p p', 'chown 1:1 p'],
      ['mkdir -p q', 'chown 1:1 q'],
    ]);
  });

  it('is known to the types', () => {
    const list = { returnList: true } as const;
    expectTypeOf(mkdirChown('p')).toEqualTypeOf<string>();
    expectTypeOf(mkdirChown('p', 1, null, list)).toEqualTypeOf<readonly string[]>();
    expectTypeOf(mkdirChown(['p'], 1, null, list)).toEqualTypeOf<readonly (readonly string[])[]>();
    expectTypeOf(addgroupuser('u', ['g'], 1, list)).toEqualTypeOf<readonly string[]>();
    expectTypeOf(assignuser('u', ['g'])).toEqualTypeOf<string>();
  });
});

it('refuses words that are none, as programs without types may give them', () => {
  const paths = JSON.parse('["/a", "/b"]');
  expect(() => chown(5, paths)).toThrow(refusal("not [ '/a', '/b' ]"));
  expect(() => rm(JSON.parse('{}').path)).toThrow(refusal('not undefined'));
});
