/**
 * Shortcuts in a container: what its shell makes of them, and what they leave there. The image's BusyBox has no programs for
 * users: in their place are ones that write down the words they were called with.
 */
import { expect, test } from 'vitest';
import { tar, targz, untar, untargz } from '../../../src/image/shortcuts/archives.js';
import { curl, wget } from '../../../src/image/shortcuts/downloads.js';
import { chmod, chown, mkdir, rm } from '../../../src/image/shortcuts/files.js';
import { addgroupuser, assignuser } from '../../../src/image/shortcuts/group-members.js';
import { mkdirChown } from '../../../src/image/shortcuts/mkdir-chown.js';
import { quote } from '../../../src/image/shortcuts/quote.js';
import { addgroup, adduser } from '../../../src/image/shortcuts/users.js';
import { image, shell, testEngine, testName } from '../engine-client/test-engine.js';

const { containers } = testEngine();

/** Runs the lines, each of which must succeed; what they wrote. */
async function inContainer(...lines: readonly string[]): Promise<readonly string[]> {
  const name = testName('shortcuts');
  await containers.create(name, shell(['set -e', 'cd /tmp', ...lines].join('\n'), { Image: image }), []);
  await containers.start(name);
  const code = await containers.wait(name);
  const output = await containers.logs(name);
  await containers.remove(name);
  expect({ code, output }).toEqual({ code: 0, output });
  return output.split('\n').slice(0, -1);
}

const modes = (...paths: readonly string[]) => `stat -c '%a %u:%g' ${paths.map(quote).join(' ')}`;

const awkward = 'it\'s $HOME; `x` "é" *';

test('directories with owner and permissions', async () => {
  const made = await inContainer(
    mkdir('a/b c'),
    mkdir('a/d', { createParent: false }),
    mkdir('a/d', { createParent: false, checkIfExists: true }),
    mkdir('a/d', { createParent: false, checkIfExists: 'sh' }),
    mkdir('a/e', { createParent: false, checkIfExists: 'sh' }),
    mkdirChown('app', 2001, 'u=rwX,go='),
    mkdirChown(awkward, [5, 6]),
    mkdirChown(['p', 'q'], '7:8', '0711'),
    modes('a/b c', 'a/d', 'a/e', 'app', awkward, 'p', 'q'),
  );
  expect(made).toEqual(['755 0:0', '755 0:0', '755 0:0', '700 2001:2001', '775 5:6', '711 7:8', '711 7:8']);
});

test('owners and permissions, of one or of all within', async () => {
  const changed = await inContainer(
    ...[mkdir('one/in'), mkdir('two/in')],
    ...[chown(5, 'one', { recursive: false }), chmod('0700', 'one', { recursive: false })],
    ...[chown([6, 7], 'two'), chmod('u=rwX,go=', 'two')],
    modes('one', 'one/in', 'two', 'two/in'),
  );
  expect(changed).toEqual(['700 5:5', '755 0:0', '700 6:7', '700 6:7']);
});

test('what is removed', async () => {
  const left = await inContainer(
    ...[mkdir('full/in'), `touch ${quote(awkward)} kept`],
    ...[rm('full'), rm(awkward, { recursive: false }), rm('nothing', { force: true })],
    `${rm('kept/in', { recursive: false })} 2>/dev/null || echo refused`,
    'ls',
  );
  expect(left).toEqual(['refused', 'kept']);
});

test('archives', async () => {
  const found = await inContainer(
    ...[mkdir('src'), mkdir('one'), mkdir('two'), `echo hi > src/${quote(awkward)}`],
    ...[tar('a b.tar', 'src'), targz('a.tgz', ['src', 'a b.tar'])],
    ...[untar('a b.tar', 'one'), untargz('a.tgz', 'two'), `cat one/src/${quote(awkward)}`, 'ls two'],
    'gunzip -t a.tgz',
  );
  expect(found).toEqual(['hi', 'a b.tar', 'src']);
});

test('downloads', async () => {
  const url = 'http://127.0.0.1:8080/file?a=1&b=2';
  const found = await inContainer(
    ...[mkdir('site'), 'echo hi > site/file', 'busybox httpd -p 127.0.0.1:8080 -h site'],
    ...[`${wget(url, 'to here')} 2>/dev/null`, "cat 'to here'"],
    `curl() { printf '<%s>' "$@"; echo; }`,
    curl(url, 'to here'),
  );
  expect(found).toEqual(['hi', `<-o><to here><${url}>`]);
});

test('users and groups, word for word', async () => {
  const recorders = ['adduser', 'addgroup', 'usermod'].map(
    (name) => `${name}() { printf '${name}'; printf ' <%s>' "$@"; echo; }`,
  );
  const called = await inContainer(
    ...recorders,
    adduser('app', 2000, { gecos: awkward }),
    adduser('app', 2000, { gecos: awkward, flavour: 'busybox' }),
    addgroup('apps', 2001, { system: true }),
    assignuser('app', ['www', 'a b']),
    addgroupuser('nginx', 2000, ['apps']),
    addgroupuser('nginx', 2000, ['apps', 'www'], { flavour: 'busybox' }),
  );
  const disabled = '<--disabled-login> <--no-create-home> <--disabled-password>';
  expect(called).toEqual([
    `adduser <-u> <2000> ${disabled} <--gecos> <${awkward}> <app>`,
    `adduser <-u> <2000> <-s> </sbin/nologin> <-H> <-D> <-g> <${awkward}> <app>`,
    'addgroup <--gid> <2001> <--system> <apps>',
    'usermod <-aG> <www,a b> <app>',
    `adduser <-u> <2000> ${disabled} <--gecos> <> <nginx>`,
    'usermod <-aG> <apps> <nginx>',
    'adduser <-u> <2000> <-s> </sbin/nologin> <-H> <-D> <nginx>',
    ...['adduser <nginx> <apps>', 'adduser <nginx> <www>'],
  ]);
});
