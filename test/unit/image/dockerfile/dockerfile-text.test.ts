import { expect, test } from 'vitest';
import { DockerFile } from '../../../../src/image/dockerfile/dockerfile.js';

/** What is written after `FROM u`. */
function written(write: (dockerfile: DockerFile) => void): string {
  const dockerfile = new DockerFile('u');
  write(dockerfile);
  return dockerfile.getValue().slice('FROM u\n\n'.length);
}

test('the beginning', () => {
  expect(new DockerFile().getValue()).toBe('FROM tianon/true:latest\n\n');
  expect(new DockerFile(null).getValue()).toBe('\n');
  expect(
    new DockerFile('ubuntu', {
      maintainer: 'ME, me@example.com',
      initial: 'RUN apt-get update\nRUN apt-get -y upgrade',
    }).getValue(),
  ).toBe('FROM ubuntu\n\nMAINTAINER ME, me@example.com\n\nRUN apt-get update\nRUN apt-get -y upgrade\n');
  expect(new DockerFile('u', { initial: ['RUN a', 'RUN b'] }).getValue()).toBe('FROM u\n\nRUN a\nRUN b\n');
});

test('runs', () => {
  expect(written((file) => file.run('a', 'b', 3))).toBe('RUN a b 3\n');
  expect(written((file) => file.runAll('a', ['b', 'c'], null, '', 'd'))).toBe('RUN a\nRUN b c\n\n\nRUN d\n');
  expect(written((file) => file.runJoin('a', 'b'))).toBe('RUN a && b\n');
});

test('instructions as they are', () => {
  expect(written((file) => file.prefix('ENV', 'A 1'))).toBe('ENV A 1\n');
  expect(written((file) => file.prefixAll('ENV', 'A 1', ['B', '2']))).toBe('ENV A 1\nENV B 2\n');
});

test('an instruction without words ends its line (D-66)', () => {
  expect(written((file) => file.prefix('X'))).toBe('X\n');
  expect(written((file) => file.prefix())).toBe('#\n');
});

test('comments keep to their lines', () => {
  expect(written((file) => file.comment('hi'))).toBe('# hi\n');
  expect(written((file) => file.comment())).toBe('#\n');
  expect(written((file) => file.comment(null))).toBe('#\n');
  expect(written((file) => file.comment('one\n\ntwo'))).toBe('# one\n#\n# two\n');
});

test('direct access', () => {
  expect(written((file) => file.write('a'))).toBe('a');
  expect(written((file) => file.write(Buffer.from('é')))).toBe('é');
  expect(written((file) => file.writeLine('a'))).toBe('a\n');
  expect(written((file) => file.writeLines(['a', 'b']))).toBe('a\nb\n');
  expect(() => written((file) => file.write(Buffer.from([0xff])))).toThrow(TypeError);
});

test('directives come first, whenever they are set', () => {
  const dockerfile = new DockerFile('u', { escape: '`' });
  dockerfile.run('a');
  dockerfile.check({ skip: ['JSONArgsRecommended', 'StageNameCasing'], error: true });
  dockerfile.syntax('docker/dockerfile:1');
  expect(dockerfile.getValue()).toBe(
    '# syntax=docker/dockerfile:1\n# escape=`\n# check=skip=JSONArgsRecommended,StageNameCasing;error=true\nFROM u\n\nRUN a\n',
  );
});

test('a line that is too long for builders is refused', () => {
  const longest = 'x'.repeat(65_534 - 'LABEL "a"=""'.length);
  expect(written((file) => file.label({ a: longest }))).toContain(longest);
  expect(() => written((file) => file.label({ a: `${longest}x` }))).toThrow(
    expect.objectContaining({ code: 'dockerfile-value' }),
  );
});
