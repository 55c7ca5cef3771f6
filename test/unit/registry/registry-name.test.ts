import { describe, expect, it } from 'vitest';
import { meansRegistry, registryHost, registryKey, registryOf } from '../../../src/registry/registry-name.js';

describe('registries by their names', () => {
  it.each([
    ['busybox', 'docker.io'],
    ['user/app:1', 'docker.io'],
    ['docker.io/library/busybox', 'docker.io'],
    ['localhost/app', 'localhost'],
    ['localhost:5000/app:1', 'localhost:5000'],
    ['registry.example.com/a/b@sha256:00', 'registry.example.com'],
    ['host:5000/app', 'host:5000'],
    ['app:5000', 'docker.io'],
    ['[::1]:5000/app', '[::1]:5000'],
  ])('%s is on %s', (reference, registry) => {
    expect(registryOf(reference)).toBe(registry);
  });

  it.each([
    ['https://index.docker.io/v1/', 'docker.io'],
    ['index.docker.io', 'docker.io'],
    ['registry-1.docker.io', 'docker.io'],
    ['https://Registry.Example.com/v2/', 'registry.example.com'],
    ['http://localhost:5000', 'localhost:5000'],
    ['registry.example.com:5000/', 'registry.example.com:5000'],
  ])('%s is %s', (written, host) => {
    expect(registryHost(written)).toBe(host);
  });

  it.each(['', 'https://', 'a b', 'host:port', '-x'])('%j is none', (written) => {
    expect(() => registryHost(written)).toThrow(expect.objectContaining({ code: 'registry-name' }));
  });

  it('a login that was written into the address is not shown', () => {
    expect(() => registryHost('https://me:secret@host')).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('secret') }),
    );
  });

  it('the login of Docker Hub has a key of its own', () => {
    expect(registryKey('docker.io')).toBe('https://index.docker.io/v1/');
    expect(registryKey('localhost:5000')).toBe('localhost:5000');
    expect(meansRegistry('https://index.docker.io/v1/', 'docker.io')).toBe(true);
    expect(meansRegistry('https://registry.example.com/v1/', 'registry.example.com')).toBe(true);
    expect(meansRegistry('registry.example.com:5000', 'registry.example.com')).toBe(false);
  });
});
