import { describe, expect, it } from 'vitest';
import { plainStyle } from '../../../src/cli/output/style.js';
import { errorText, exitCodeOf } from '../../../src/cli/report-error.js';
import { UsageError } from '../../../src/cli/usage-error.js';
import { DockerMapError } from '../../../src/common/docker-map-error.js';
import { MapError, MapIntegrityError } from '../../../src/map/map-error.js';
import { PlanError } from '../../../src/plan/plan-error.js';

describe('the exit code of an error', () => {
  it.each([
    [2, new UsageError('wrong word')],
    [2, new MapError('map', [])],
    [2, new MapIntegrityError('map', [])],
    [2, new PlanError('unknown-name', 'no such name')],
    [2, new DockerMapError('engine-address', 'no address')],
    [2, new DockerMapError('file-too-large', 'map.yaml has more than 4 MiB')],
    [2, new DockerMapError('registry-name', 'no host')],
    [1, new DockerMapError('engine-unreachable', 'nobody there')],
    [1, new TypeError('undefined is not a function')],
    [1, 'not even an error'],
  ])('%i: %s', (exitCode, error) => {
    expect(exitCodeOf(error)).toBe(exitCode);
  });
});

describe('the text of an error', () => {
  it('has the hint on a line of its own', () => {
    const error = new DockerMapError('test', 'It broke', { hint: 'Mend it.' });
    expect(errorText(error, plainStyle, false)).toBe('Error: It broke\nMend it.\n');
  });

  it('has no stack trace, and says how to get one', () => {
    const text = errorText(new TypeError('x is undefined'), plainStyle, false);
    expect(text).toMatch(/^Error: unexpected: x is undefined\n.*report it.*DOCKER_MAP_DEBUG=1.*\n$/);
  });

  it('has the stack traces of the error and its causes where they are asked for', () => {
    const error = new DockerMapError('test', 'outer', { cause: new Error('inner') });
    expect(errorText(error, plainStyle, true)).toMatch(/outer\n\s+at [\s\S]*Caused by: Error: inner\n\s+at /);
  });
});
