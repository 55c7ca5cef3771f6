import { expect, test } from 'vitest';
import { InputQueue } from '../../../../src/testing/state/input-queue.js';
import { ScriptRun } from '../support/run-script.js';

function fed(command: readonly string[], text: string): ScriptRun {
  const input = new InputQueue();
  const run = new ScriptRun(command, {}, input);
  input.write(text);
  input.end();
  return run;
}

test.each([
  [['cat'], 'a\n', 'a\n', 0],
  [['sh'], 'echo hi; exit 3\n', 'hi\n', 3],
  [['sh'], 'if true\nthen echo yes\nfi', 'yes\n', 0],
  [['sh'], 'read x\nvalue\necho $x\n', 'value\n', 0],
  [['sh', '-c', 'read x y; echo "$x:$y"; cat; read z; echo $?'], 'a b c\nd\n', 'a:b c\nd\n1\n', 0],
  [['sh', '-c', 'while read x; do echo "<$x>"; done'], 'a\nb\n', '<a>\n<b>\n', 0],
  [['sh', '-c', 'cat > /tmp/f; cat /tmp/f'], 'kept\n', 'kept\n', 0],
])('%j reads', (command, text, stdout, code) => {
  expect(fed(command, text)).toMatchObject({ stdout, code, stderr: '' });
});

test('input is waited for, and read as it comes', () => {
  const input = new InputQueue();
  const run = new ScriptRun(['cat'], {}, input);
  expect(run.code).toBeUndefined();
  input.write('a');
  expect(run.stdout).toBe('a');
  input.end();
  expect(run.code).toBe(0);
});
