import { expect, it } from 'vitest';
import { briefWords } from '../../../src/build/brief-words.js';

it.each([
  [
    'process "/bin/sh -c echo \\"a\\" &&\n cat /b" did not complete successfully: exit code: 3',
    'exit code: 3',
  ],
  ['executor failed running [/bin/sh -c a[1]]: exit code: 3', 'exit code: 3'],
  ["The command '/bin/sh -c echo 'a'' returned a non-zero code: 3", 'exit code: 3'],
  [
    'failed to compute cache key: failed to calculate checksum of ref c2b::d6: "/a b.txt": not found',
    '"/a b.txt": not found',
  ],
  ['failed to calculate checksum of ref c2b::d6: "/a.txt": not found', '"/a.txt": not found'],
  ['failed to compute cache key: "/a.txt" not found: not found', '"/a.txt" not found: not found'],
  [
    'r/a:3: failed to resolve source metadata for docker.io/r/a:3: failed to do request: Head "https://r/v2/": EOF',
    'Head "https://r/v2/": EOF',
  ],
  ['failed to resolve source metadata for docker.io/r/a:3: not found', 'not found'],
  [
    'failed to solve with frontend dockerfile.v0: failed to create LLB definition: failed to do request: EOF',
    'EOF',
  ],
  [
    'failed to solve with frontend dockerfile.v0: failed to solve with frontend gateway.v0: no',
    'failed to solve with frontend gateway.v0: no',
  ],
  ['dockerfile parse error on line 2: unknown instruction: RUM', undefined],
  ['', undefined],
])('%s: %s', (words, brief) => {
  expect(briefWords(words)).toBe(brief ?? words);
});
