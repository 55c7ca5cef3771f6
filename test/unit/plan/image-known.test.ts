import { describe, expect, it } from 'vitest';
import { imageKnown } from '../../../src/plan/image-known.js';
import { snapshotOf } from './support.js';

const digest = `sha256:${'1'.repeat(64)}`;

describe('imageKnown', () => {
  it.each([
    ['nginx:1', 'nginx:1', true],
    ['nginx:1', 'nginx:2', false],
    ['nginx:1', 'docker.io/library/nginx:1', true],
    ['docker.io/library/nginx:1', 'nginx:1', true],
    ['localhost/app:1', 'app:1', true],
    ['team/app:1', 'library/app:1', false],
    [`nginx@${digest}`, `nginx:1@${digest}`, true],
    [`host:5000/app@${digest}`, `host:5000/app:2@${digest}`, true],
    [`nginx@${digest}`, `other:1@${digest}`, false],
  ])('an engine that has %s, asked for %s', (known, asked, answer) => {
    expect(imageKnown(snapshotOf({ images: [known] }), asked)).toBe(answer);
  });

  it('knows an image by its id', () => {
    const snapshot = { ...snapshotOf(), images: new Map([['nginx:1', digest]]) };
    expect(imageKnown(snapshot, digest)).toBe(true);
    expect(imageKnown(snapshot, `sha256:${'2'.repeat(64)}`)).toBe(false);
  });
});
