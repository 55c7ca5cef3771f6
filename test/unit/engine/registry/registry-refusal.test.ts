import { describe, expect, it } from 'vitest';
import { EngineError } from '../../../../src/engine/engine-error.js';
import { registryRefusal } from '../../../../src/engine/registry/registry-refusal.js';

const asked = { engine: 'unix:///d.sock', method: 'POST', path: '/images/create' };

function told(words: string, transfer: { hasLogin?: boolean; hasBegun?: boolean } = {}): unknown {
  const error = new EngineError('engine-failure', words, asked, { status: 500 });
  return registryRefusal(error, asked, {
    registry: 'registry.example.com:5000',
    hasLogin: false,
    hasBegun: false,
    ...transfer,
  });
}

describe('what engines say of registries', () => {
  it.each([
    ['Head "https://r/v2/x/manifests/1": no basic auth credentials', 'registry-login'],
    ['unauthorized: authentication required', 'registry-login'],
    ['denied: requested access to the resource is denied', 'registry-login'],
    [
      "pull access denied for x, repository does not exist or may require 'docker login': denied: requested access to the resource is denied",
      'image-unknown',
    ],
    ['manifest for x:2 not found: manifest unknown: manifest unknown', 'image-unknown'],
    ['An image does not exist locally with the tag: x', 'image-unknown'],
    ['tag does not exist: x:2', 'image-unknown'],
    [
      'Get "http://localhost:1/v2/": dial tcp 127.0.0.1:1: connect: connection refused',
      'registry-unreachable',
    ],
    ['Get "https://r/v2/": dial tcp: lookup r on 10.0.0.1:53: no such host', 'registry-unreachable'],
    [
      'Get "https://r/v2/": net/http: request canceled while waiting for connection (Client.Timeout exceeded while awaiting headers)',
      'registry-unreachable',
    ],
    ['Get "https://r/v2/": http: server gave HTTP response to HTTPS client', 'registry-tls'],
    ['Get "https://r/v2/": x509: certificate signed by unknown authority', 'registry-tls'],
    ['Get "https://r/v2/": tls: failed to verify certificate', 'registry-tls'],
    ['unexpected EOF', 'registry-connection-lost'],
    ['read tcp 127.0.0.1:1->127.0.0.1:2: read: connection reset by peer', 'registry-connection-lost'],
    ['toomanyrequests: You have reached your pull rate limit', 'registry-limit'],
    ['no space left on device', 'engine-failure'],
  ])('%s → %s', (words, code) => {
    expect(told(words)).toMatchObject({ code, status: 500, message: expect.stringContaining(words) });
  });

  it('tells a login that is not taken from none', () => {
    expect(told('unauthorized: authentication required', { hasLogin: true })).toMatchObject({
      code: 'registry-denied',
    });
  });

  it('tells a registry that went away from one that was never there', () => {
    expect(told('dial tcp 127.0.0.1:1: connect: connection refused', { hasBegun: true })).toMatchObject({
      code: 'registry-connection-lost',
    });
  });

  it('hints name the registry', () => {
    for (const words of [
      'no basic auth credentials',
      'connection refused',
      'x509: unknown',
      'manifest unknown',
    ])
      expect(told(words)).toMatchObject({ hint: expect.stringContaining('registry.example.com:5000') });
  });

  it('leaves errors of the way to the engine as they are', () => {
    const lost = new EngineError('engine-connection-lost', 'unexpected EOF', asked);
    expect(registryRefusal(lost, asked, { registry: 'r', hasLogin: false, hasBegun: true })).toBe(lost);
  });
});
