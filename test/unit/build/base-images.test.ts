/** What images a Dockerfile begins with, or takes files from. */
import { expect, test } from 'vitest';
import { baseImagesIn } from '../../../src/build/base-images.js';

test.each<[name: string, dockerfile: string, images: readonly string[], given?: Record<string, string>]>([
  ['one', 'FROM nginx:1.27\nRUN true\n', ['nginx:1.27']],
  ['in any case, with a platform', 'from --platform=$BUILDPLATFORM a/b AS c\n', ['a/b']],
  ['without stages', 'FROM a AS Build\nFROM build\nCOPY --from=BUILD /x /x\nCOPY --from=0 /x /x', ['a']],
  ['none', 'FROM scratch\nCOPY x /x\n', []],
  ['that files are taken from', 'FROM a\nCOPY --link --from=b:1 /x /x\n', ['a', 'b:1']],
  ['that are mounted', 'FROM a\nRUN --mount=type=bind,from=c,source=/x true\n', ['a', 'c']],
  ['each once', 'FROM a\nFROM a\n', ['a']],
  ['by a default', `ARG TAG=3\nFROM a:\${TAG} as x\n`, ['a:3']],
  ['by a given value', 'ARG TAG=3\nFROM a:$TAG\n', ['a:4'], { TAG: '4' }],
  ['by a given value without default', 'ARG BASE\nFROM $BASE\n', ['b:1'], { BASE: 'b:1' }],
  ['by a quoted default', `ARG BASE="a:1"\nFROM "\${BASE}"\n`, ['a:1']],
  ['by a value in a value', `ARG A=x\nARG B=\${A}/y\nFROM $B\n`, ['x/y']],
  ['by an alternative', `FROM \${BASE:-a:2}\n`, ['a:2']],
  ['by what there is only with a value', `ARG V=1\nFROM a\${V:+:$V}\n`, ['a:1']],
  ['not by an argument of a stage', 'ARG T=1\nFROM a\nARG T=2\nFROM b:$T\n', ['a', 'b:1']],
  ['not one without a value', 'ARG BASE\nFROM $BASE\n', []],
  ['not one that nobody has declared', 'FROM $BASE\n', [], { BASE: 'b' }],
  ['over several lines', 'FROM \\\n# which\n\n  a \\\n  AS b\n', ['a']],
  ['over several lines by another sign', '# escape=`\nFROM `\n  a\nRUN echo \\\nFROM b\n', ['a', 'b']],
  ['not in a heredoc', 'FROM a\nRUN <<EOF\nFROM b\nEOF\nFROM c\n', ['a', 'c']],
  ['not in heredocs', 'FROM a\nCOPY <<"A" <<-B /x/\nFROM b\nA\nFROM c\n\tB\nFROM d\n', ['a', 'd']],
  ['not behind a here-string', 'FROM a\nRUN cat <<< EOF\nFROM c\n', ['a', 'c']],
  ['not in a comment', '# FROM a\nFROM b\n', ['b']],
  ['of lines that end as on Windows', '\uFEFFFROM a\r\nFROM b\r\n', ['a', 'b']],
])('%s', (_, dockerfile, images, given = {}) => {
  expect(baseImagesIn(dockerfile, given)).toEqual(images);
});
