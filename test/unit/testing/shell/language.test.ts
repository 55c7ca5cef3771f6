import { describe, expect, test } from 'vitest';
import { ScriptRun, script } from '../support/run-script.js';

describe('the small shell', () => {
  test.each([
    ['echo a b; echo "c  d"', 'a b\nc  d\n'],
    [`echo 'a $HOME' "$NAME-\${NAME}" \\$NAME`, 'a $HOME x-x $NAME\n'],
    ['echo -n a; printf "%s=%d\\n" one 1 two 2', 'aone=1\ntwo=2\n'],
    ['true && echo yes || echo no', 'yes\n'],
    ['false && echo yes || echo no', 'no\n'],
    ['! false && echo $?', '0\n'],
    ['if [ "$NAME" = x ]; then echo is x; else echo is not; fi', 'is x\n'],
    ['if false; then echo 1; elif test 2 -gt 1; then echo 2; fi', '2\n'],
    ['i=0; while [ $i -lt 3 ]; do i=$((i+1)); echo $i; done', '1\n2\n3\n'],
    ['until true; do echo never; done; echo done', 'done\n'],
    ['for x in a "b c" $TWO; do echo "<$x>"; done', '<a>\n<b c>\n<d>\n<e>\n'],
    ['for x in a b c; do [ $x = b ] && continue; echo $x; done', 'a\nc\n'],
    ['while true; do break; done; echo out', 'out\n'],
    ['(NAME=y; echo $NAME; exit 3); echo $? $NAME', 'y\n3 x\n'],
    ['{ echo a; echo b; } > /dev/null; echo c', 'c\n'],
    ['echo "got $(echo a; echo b)"', 'got a\nb\n'],
    [`echo \${MISSING:-default}`, 'default\n'],
    ["NAME=z sh -c 'echo $NAME $0 $1' name one; echo $NAME", 'z name one\nx\n'],
    ['export A=1; env -x 2>/dev/null; echo $((2 * (3 + A) % 5))', '3\n'],
    ['# nothing\necho a # comment\n\necho b', 'a\nb\n'],
    ['set -e; false || true; if false; then :; fi; echo on; false; echo off', 'on\n'],
  ])('%s', (text, stdout) => {
    const run = script(text, { NAME: 'x', TWO: 'd e' });
    expect(run.stdout).toBe(stdout);
  });

  test.each([
    ['exit 3', 3, ''],
    ['false', 1, ''],
    ['nosuch', 127, 'sh: nosuch: not found\n'],
    ['echo "a', 2, 'sh: syntax error: unterminated quoted string\n'],
    ['if true; then', 2, 'sh: syntax error: unexpected end of file (expecting "fi")\n'],
    ['echo a |', 2, 'sh: syntax error: unexpected end of file\n'],
    ['case x in x) echo a;; esac', 2, 'simulated shell: no case\n'],
    ['f() { echo a; }', 2, 'simulated shell: no functions\n'],
    ['cat <<END\na\nEND', 2, 'simulated shell: no here-documents\n'],
    ['echo )', 2, 'sh: syntax error: unexpected ")"\n'],
    ['echo oops >&2; exit 4', 4, 'oops\n'],
    ['cat /nosuch', 1, "cat: can't open '/nosuch': No such file or directory\n"],
    ['sleep x', 1, "sleep: invalid number 'x'\n"],
    ['trap foo NOSUCH', 1, 'sh: trap: line 0: NOSUCH: invalid signal specification\n'],
    ['kill 99', 1, "sh: can't kill pid 99: No such process\n"],
  ])('%s ends with %i', (text, code, stderr) => {
    expect(script(text)).toMatchObject({ code, stderr });
  });

  test.each([
    [['echo', '$NAME'], '$NAME\n'],
    [['/bin/sh', '-c', 'hostname'], 'host\n'],
    [['busybox', 'sh', '-c', 'echo a'], 'a\n'],
    [['env'], 'HOSTNAME=host\n'],
    [['sh'], ''],
  ])('runs %j', (command, stdout) => {
    expect(new ScriptRun(command, { HOSTNAME: 'host' })).toMatchObject({ code: 0, stdout });
  });

  test.each([
    ['nosuch', 'exec: "nosuch": executable file not found in $PATH'],
    ['/app/x', 'exec: "/app/x": stat /app/x: no such file or directory'],
    ['exit', 'exec: "exit": executable file not found in $PATH'],
  ])('cannot start %s', (name, words) => {
    expect(() => new ScriptRun([name], {})).toThrow(words);
  });
});
