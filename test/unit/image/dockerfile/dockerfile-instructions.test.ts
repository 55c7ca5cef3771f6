import { describe, expect, test } from 'vitest';
import { DockerFile } from '../../../../src/image/dockerfile/dockerfile.js';
import { expanded } from '../../../../src/image/dockerfile/expanded.js';

/** What is written after `FROM u`. */
function written(write: (dockerfile: DockerFile) => void): string {
  const dockerfile = new DockerFile('u');
  write(dockerfile);
  return dockerfile.getValue().slice('FROM u\n\n'.length);
}

const refused = expect.objectContaining({ code: 'dockerfile-value' });

test('stages', () => {
  expect(
    written((file) => file.from('node:22', { as: 'build', platform: expanded`${'BUILDPLATFORM'}` })),
  ).toBe(['FROM --platform=$', '{BUILDPLATFORM} node:22 AS build\n'].join(''));
  expect(() => written((file) => file.from('u', { platform: '' }))).toThrow(refused);
  expect(() => written((file) => file.from('$BASE'))).toThrow(refused);
  expect(() => written((file) => file.from('u', { as: '1 x' }))).toThrow(refused);
});

test('arguments and environment', () => {
  expect(written((file) => file.arg('A'))).toBe('ARG A\n');
  expect(written((file) => file.arg('A', ''))).toBe('ARG A=""\n');
  expect(written((file) => file.env({ A: 'x y', B: 1, 'c d': true }))).toBe(
    'ENV A="x y" B="1" "c d"="true"\n',
  );
  expect(written((file) => file.env({}))).toBe('');
  expect(() => written((file) => file.arg('A B'))).toThrow(refused);
  expect(() => written((file) => file.env({ A: 'one\ntwo' }))).toThrow(refused);
  expect(() => written((file) => file.env({ 'A=B': '' }))).toThrow(refused);
  expect(() => expanded`${'A B'}`).toThrow(refused);
});

test('users, folders, shells, instructions for later', () => {
  expect(written((file) => file.user('a b'))).toBe('USER "a b"\n');
  expect(written((file) => file.workdir('/a/b'))).toBe('WORKDIR /a/b\n');
  expect(written((file) => file.useShell('/bin/sh', '-c'))).toBe('SHELL ["/bin/sh", "-c"]\n');
  expect(written((file) => file.onbuild('COPY . /app'))).toBe('ONBUILD COPY . /app\n');
  expect(() => written((file) => file.user(''))).toThrow(refused);
  expect(() => written((file) => file.onbuild('COPY . /app\nRUN x'))).toThrow(refused);
});

describe('RUN with options', () => {
  test('in both forms', () => {
    expect(written((file) => file.runWith('a | b'))).toBe('RUN a | b\n');
    expect(written((file) => file.runWith(['a', 'b "c"\n', 1]))).toBe('RUN ["a", "b \\"c\\"\\n", "1"]\n');
    expect(written((file) => file.runWith('a \\\n  && b', { network: 'none', security: 'insecure' }))).toBe(
      'RUN --network=none --security=insecure a \\\n  && b\n',
    );
  });

  test('mounts', () => {
    expect(
      written((file) =>
        file.runWith('x', {
          mounts: [
            {
              type: 'cache',
              target: '/c',
              id: 'k',
              sharing: 'private',
              from: 's',
              source: '/x',
              readOnly: true,
            },
            { type: 'bind', target: '/b c', writable: true },
            { type: 'secret', id: 's', environment: 'S', required: true, mode: '0400', uid: 0 },
            { type: 'ssh', required: false },
            { type: 'tmpfs', target: '/t', size: '1m' },
          ],
        }),
      ),
    ).toBe(
      [
        'RUN --mount=type=cache,target=/c,id=k,sharing=private,from=s,source=/x,readonly',
        '--mount="type=bind,target=/b c,readwrite"',
        '--mount=type=secret,id=s,env=S,required,mode=0400,uid=0 --mount=type=ssh --mount=type=tmpfs,target=/t,size=1m x\n',
      ].join(' '),
    );
  });

  test.each(['a,b', 'a"b', 'a$b', 'a\\b', ''])('a mount cannot hold %j', (target) => {
    expect(() => written((file) => file.runWith('x', { mounts: [{ type: 'tmpfs', target }] }))).toThrow(
      refused,
    );
  });

  test.each(['', ' ', 'a\nb', 'a \\'])('the command cannot be %j', (command) => {
    expect(() => written((file) => file.runWith(command))).toThrow(refused);
  });
});

describe('texts', () => {
  test('end where nothing in them can', () => {
    expect(written((file) => file.copyText('a\n', '/x'))).toBe("COPY <<'EOF' /x\na\nEOF\n");
    expect(written((file) => file.copyText('EOF\nEOF_1\n', '/x'))).toBe(
      "COPY <<'EOF_2' /x\nEOF\nEOF_1\nEOF_2\n",
    );
    expect(written((file) => file.copyText('', '/x', { chown: '1:2', chmod: '600' }))).toBe(
      "COPY --chown=1:2 --chmod=600 <<'EOF' /x\nEOF\n",
    );
  });

  test('scripts', () => {
    expect(written((file) => file.runScript('a\nb'))).toBe("RUN <<'EOF'\na\nb\nEOF\n");
    expect(written((file) => file.runScript('a\n', { interpreter: 'python3 -', network: 'none' }))).toBe(
      "RUN --network=none <<'EOF' python3 -\na\nEOF\n",
    );
    expect(() => written((file) => file.runScript(' \n'))).toThrow(refused);
  });

  test('what a Dockerfile cannot hold is refused', () => {
    expect(() => written((file) => file.copyText('no end of line', '/x'))).toThrow(refused);
    expect(() => written((file) => file.copyText('a\0\n', '/x'))).toThrow(refused);
    expect(() => written((file) => file.copyText(`${'x'.repeat(65_535)}\n`, '/x'))).toThrow(refused);
    for (const path of ['', '/x/', '/a b', '<<EOF', '--x']) {
      expect(() => written((file) => file.copyText('a\n', path))).toThrow(refused);
    }
  });
});
