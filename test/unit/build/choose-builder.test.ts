import { describe, expect, it } from 'vitest';
import { chooseBuilder } from '../../../src/build/choose-builder.js';
import type { EngineVersion } from '../../../src/engine/answer/version.js';
import { specification } from './specification.js';

const docker: EngineVersion = {
  ...{ api: '1.41', engine: '20.10.24', minimumApi: '1.12', maximumApi: '1.41', os: 'linux', arch: 'amd64' },
  components: ['Engine', 'containerd'],
};
const podman: EngineVersion = { ...docker, engine: '4.3.1', components: ['Podman Engine', 'Conmon'] };
const windows: EngineVersion = { ...docker, os: 'windows' };

describe('the builder', () => {
  it.each([
    ['BuildKit where the engine has it', docker, {}, 'buildkit'],
    ['the classic one where it was asked for', docker, { builder: 'classic' }, 'classic'],
    ['the classic one with Podman', podman, {}, 'classic'],
    ['the classic one on Windows', windows, {}, 'classic'],
  ] as const)('is %s', (_, engine, wanted, expected) => {
    expect(chooseBuilder({ ...specification, ...wanted }, engine)).toBe(expected);
  });

  it('is refused where the engine has none', () => {
    expect(() => chooseBuilder({ ...specification, builder: 'buildkit' }, podman)).toThrow(
      /4\.3\.1.* has no BuildKit/,
    );
  });

  it('is refused where it cannot do what the build needs, before anything is sent', () => {
    const needs = { ...specification, secrets: { a: { file: '/a' } }, ssh: { default: '' } };
    expect(() => chooseBuilder(needs, podman)).toThrow(/needs BuildKit for secrets and SSH agents/);
    expect(() => chooseBuilder({ ...needs, builder: 'classic' }, docker)).toThrow(
      expect.objectContaining({
        code: 'builder-missing',
        hint: expect.stringContaining('this engine has BuildKit'),
      }),
    );
  });
});
