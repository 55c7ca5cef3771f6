import { expect, test } from 'vitest';
import { script } from '../support/run-script.js';

test.each([
  ['echo x > /tmp/f; echo y >> /tmp/f; cat /tmp/f; wc -l /tmp/f', 'x\ny\n2 /tmp/f\n'],
  ['cd /tmp; pwd; echo $PWD; echo a > f; ls; cat < f', '/tmp\n/tmp\nf\na\n'],
  [
    'mkdir -p /a/b; touch /a/b/c /a/.d; ls /a; ls -a /a/b; rm -r /a; test -e /a/b/c || echo gone',
    'b\nc\ngone\n',
  ],
  ['test -d /tmp && test ! -f /tmp && echo a > /tmp/f && test -s /tmp/f && echo all', 'all\n'],
  ['echo "echo $1" > /tmp/s; sh /tmp/s', '\n'],
  ['printf "a\\nb\\n" | grep b', 'b\n'],
  ['echo a b | (read x y; echo $y)', 'b\n'],
  ['printf "1\\n2\\n3\\n" | head -n 2 | tail -n 1', '2\n'],
  ['false | true; echo $?; true | false; echo $?; ! true | true; echo $?', '0\n1\n1\n'],
  ['echo to stdout > /dev/stdout; echo lost > /dev/null', 'to stdout\n'],
])('%s', (text, stdout) => {
  expect(script(text)).toMatchObject({ stdout, stderr: '', code: 0 });
});

test.each([
  ['cat /tmp', 'cat: read error: Is a directory\n', 1],
  ['echo x > /tmp', "sh: can't create /tmp: Is a directory\n", 1],
  ['echo x > /nosuch/f', "sh: can't create /nosuch/f: nonexistent directory\n", 1],
  ['cat < /nosuch', "sh: can't open /nosuch: no such file\n", 1],
  ['cd /nosuch', "sh: cd: line 0: can't cd to /nosuch: No such file or directory\n", 2],
  ['ls /nosuch', 'ls: /nosuch: No such file or directory\n', 1],
  ['rm /nosuch', "rm: can't remove '/nosuch': No such file or directory\n", 1],
  ['rm /tmp', "rm: '/tmp' is a directory\n", 1],
])('%s fails', (text, stderr, code) => {
  expect(script(text)).toMatchObject({ stderr, code });
});
