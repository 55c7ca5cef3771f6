import { describe, expect, test } from 'vitest';
import { DockerFile, type DockerFileOptions } from '../../../../src/image/dockerfile/dockerfile.js';
import { expanded } from '../../../../src/image/dockerfile/expanded.js';

function configured(options: DockerFileOptions): string {
  const dockerfile = new DockerFile('u', options);
  dockerfile.finalize();
  return dockerfile.getValue().slice('FROM u\n\n'.length);
}

const refused = expect.objectContaining({ code: 'dockerfile-value' });

test('all of it, in the order of the original', () => {
  expect(
    configured({
      volumes: ['/a', '/b'],
      entrypoint: '/bin/x -y',
      command: ['a', 1],
      commandUser: 'usr',
      commandWorkdir: '/w',
      expose: [80, '443'],
      labels: { a: 'b', c: 'd' },
      shell: '["/bin/sh"]',
      stopsignal: 'SIGINT',
      healthcheck: 'CMD curl',
    }),
  ).toBe(
    [
      'VOLUME ["/a", "/b"]\nUSER usr\nWORKDIR /w\nSHELL ["/bin/sh"]\nENTRYPOINT ["/bin/x", "-y"]\nCMD ["a", "1"]',
      'EXPOSE 80 443\nLABEL "a"="b" "c"="d"\nSTOPSIGNAL SIGINT\nHEALTHCHECK CMD curl\n',
    ].join('\n'),
  );
});

describe('commands', () => {
  test.each<[string | string[], string, string]>([
    ['a b c', '["a", "b", "c"]', 'a b c'],
    ['a\\ b c', '["a\\\\ b", "c"]', 'a\\ b c'],
    [['a', 'b c'], '["a", "b c"]', 'a b c'],
    ['', '[]', '[]'],
    [[], '[]', '[]'],
  ])('%j', (command, exec, shell) => {
    expect(configured({ command })).toBe(`CMD ${exec}\n`);
    expect(configured({ command, commandShell: true })).toBe(`CMD ${shell}\n`);
  });

  test.each([
    ['a  b', '["a", "b"]'],
    [' a b ', '["a", "b"]'],
    ['a "b c"', '["a", "b c"]'],
    [`a 'b "c" \\' d`, '["a", "b \\"c\\" \\\\", "d"]'],
    ['a "b\\"c" ""', '["a", "b\\"c", ""]'],
    ['--x="a b"c', '["--x=a bc"]'],
  ])('spaces and quotes (D-67): %s', (command, exec) => {
    expect(configured({ command })).toBe(`CMD ${exec}\n`);
  });

  test.each(['a "b', "it's", 'a\\'])('what does not end is refused: %s', (command) => {
    expect(() => configured({ command })).toThrow(refused);
  });

  test('text of a shell that would not stay in its line is refused', () => {
    expect(() => configured({ command: 'a\nb', commandShell: true })).toThrow(refused);
    expect(() => configured({ command: 'a \\', commandShell: true })).toThrow(refused);
    expect(configured({ command: 'a \\\n b', commandShell: true })).toBe('CMD a \\\n b\n');
  });
});

test('ports', () => {
  expect(configured({ expose: 80 })).toBe('EXPOSE 80\n');
  expect(configured({ expose: '80 90/udp' })).toBe('EXPOSE 80 90/udp\n');
  expect(() => configured({ expose: '80\nRUN x' })).toThrow(refused);
});

test('what is empty writes no instruction, since builders refuse it without words (D-66)', () => {
  expect(configured({ expose: [], volumes: [], labels: {} })).toBe('');
});

test('volumes', () => {
  expect(configured({ volumes: '/x' })).toBe('VOLUME "/x"\n');
  expect(configured({ volumes: '/a b' })).toBe('VOLUME ["/a b"]\n');
  const dockerfile = new DockerFile('u', { volumes: '/a' });
  dockerfile.addVolume('/b');
  expect(dockerfile.volumes).toEqual(['/a', '/b']);
});

test('labels take any text but a line break, and numbers (D-69)', () => {
  expect(configured({ labels: { 'a"b': 'it\'s "x" \\ $y', n: 5, t: true } })).toBe(
    'LABEL "a\\"b"="it\'s \\"x\\" \\\\ \\$y" "n"="5" "t"="true"\n',
  );
  expect(configured({ labels: [['a', 'b']] })).toBe('LABEL "a"="b"\n');
  expect(configured({ labels: 'a=b' })).toBe('LABEL a=b\n');
  expect(() => configured({ labels: { a: 'one\ntwo' } })).toThrow(refused);
  expect(() => configured({ labels: { '': 'x' } })).toThrow(refused);
});

test('variables are meant only where it is said', () => {
  expect(configured({ commandUser: '$USER' })).toBe('USER "\\$USER"\n');
  expect(configured({ commandUser: expanded`${'USER'}` })).toBe('USER "$' + '{USER}"\n');
});

test('health checks by their parts', () => {
  expect(
    configured({
      healthcheck: {
        test: ['a b', '"'],
        interval: 90,
        timeout: '1m30s',
        startPeriod: 5,
        startInterval: '500ms',
        retries: 2,
      },
    }),
  ).toBe(
    'HEALTHCHECK --interval=90s --timeout=1m30s --start-period=5s --start-interval=500ms --retries=2 CMD ["a b", "\\""]\n',
  );
  expect(configured({ healthcheck: { test: 'a | b' } })).toBe('HEALTHCHECK CMD a | b\n');
  expect(configured({ healthcheck: 'none' })).toBe('HEALTHCHECK NONE\n');
  expect(() => configured({ healthcheck: { test: [] } })).toThrow(refused);
  expect(() => configured({ healthcheck: { test: 'a', interval: 'soon' } })).toThrow(refused);
});
