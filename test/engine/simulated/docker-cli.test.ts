/** The Docker command line, which comes with a real engine, against the simulated one: an independent reader of its answers. */
import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findProgram } from '../../../script/lib/debian.js';
import { isAtLeast } from '../../../src/engine/api-version.js';
import { runs, SimulatedEngine } from '../../../src/testing/index.js';

const run = promisify(execFile);

/** The newest version of the API that the program itself speaks; engines of 1.52 refuse those below 1.44. */
function clientVersion(): string {
  const { stdout } = spawnSync('docker', ['version', '--format', '{{.Client.DefaultAPIVersion}}']);
  return stdout.toString().trim();
}

const hasClient = findProgram('docker') !== undefined;
const spoken =
  hasClient && isAtLeast(clientVersion(), '1.44') ? (['1.41', '1.52'] as const) : (['1.41'] as const);

describe.skipIf(!hasClient).each(spoken)('docker, with an engine of API %s', (apiVersion) => {
  let engine: SimulatedEngine;
  beforeAll(async () => {
    const images = { 'app:1': runs() };
    engine = await SimulatedEngine.start({ apiVersion, images, registry: { 'shop:2': runs() } });
  });
  afterAll(() => engine.close());

  async function docker(line: string, ...others: readonly string[]): Promise<string> {
    const env = { ...process.env, DOCKER_HOST: engine.host, DOCKER_BUILDKIT: '0' };
    const { stdout } = await run('docker', [...line.split(' '), ...others], { env });
    return stdout.trim();
  }

  /** What it says where it fails, and its code. */
  async function failure(
    line: string,
    ...others: readonly string[]
  ): Promise<{ code: number; stderr: string }> {
    return docker(line, ...others).then(
      (stdout) => {
        throw new Error(`did not fail: ${stdout}`);
      },
      ({ code, stderr }) => ({ code, stderr: String(stderr) }),
    );
  }

  test('create, start, ps, inspect, port, stop, wait, rm', async () => {
    await docker('create --name life -p 127.0.0.1:8080:80 -e A=1 app:1');
    expect(await docker('ps -a --filter name=life --format {{.Names}}:{{.Status}}')).toBe('life:Created');
    await docker('start life');
    expect(await docker('ps --filter name=life --format {{.Image}}')).toBe('app:1');
    expect(await docker('inspect -f {{.State.Status}} life')).toBe('running');
    expect(await docker('port life')).toBe('80/tcp -> 127.0.0.1:8080');
    const waited = docker('wait life');
    await docker('stop -t 1 life');
    expect(await waited).toMatch(/^\d+$/);
    await docker('rm life');
    expect((await failure('inspect life')).stderr).toContain('No such object: life');
  });

  test('run, with its output and its exit code', async () => {
    expect(await docker('run --rm busybox echo hi')).toBe('hi');
    const failed = await failure('run --rm busybox sh -c', 'echo oops >&2; exit 3');
    expect(failed).toEqual({ code: 3, stderr: 'oops\n' });
    const missing = await failure('run --rm busybox nosuch');
    expect(missing.code).toBe(127);
    expect(missing.stderr).toContain('exec: "nosuch": executable file not found in $PATH');
  });

  test('logs, exec, kill, rm -f', async () => {
    await docker('run -d --name shell busybox sh -c', 'echo one; echo two; sleep 600');
    expect(await docker('logs --tail 1 shell')).toBe('two');
    expect(await docker('exec -e A=1 shell sh -c', 'echo $A')).toBe('1');
    expect((await failure('exec shell sh -c', 'exit 4')).code).toBe(4);
    expect((await failure('exec shell nosuch')).code).toBe(apiVersion === '1.41' ? 126 : 127);
    await docker('kill shell');
    expect(await docker('inspect -f {{.State.ExitCode}} shell')).toBe('137');
    await docker('start shell');
    await docker('rm -f shell');
  });

  test('networks and volumes', async () => {
    await docker('network create --subnet 10.77.0.0/16 net');
    await docker('run -d --name member --network net -v data:/data app:1');
    expect(await docker('inspect -f {{.NetworkSettings.Networks.net.IPAddress}} member')).toMatch(
      /^10\.77\./,
    );
    expect(await docker('network inspect -f {{range.Containers}}{{.Name}}{{end}} net')).toBe('member');
    expect((await failure('network rm net')).stderr).toContain('has active endpoints');
    expect((await failure('volume rm data')).stderr).toContain('volume is in use');
    await docker('network create other');
    await docker('network connect --alias again other member');
    await docker('network disconnect other member');
    expect(await docker('network ls --filter name=other --format {{.Driver}}')).toBe('bridge');
    await docker('rm -f member');
    await docker('network rm net other');
    await docker('volume rm data');
    await docker('volume create --label a=b named');
    expect(await docker('volume ls --filter label=a=b --format {{.Name}}')).toBe('named');
  });

  test('images, pull, tag, build, rmi', async () => {
    expect(await docker('images --format {{.Repository}}:{{.Tag}}')).toContain('busybox:latest');
    expect(await docker('pull shop:2')).toContain('Downloaded newer image for shop:2');
    expect((await failure('pull shop:3')).stderr).toContain('manifest for shop:3 not found');
    await docker('tag shop:2 shop:latest');
    expect(await docker('rmi shop:latest')).toBe('Untagged: shop:latest');
    const folder = mkdtempSync(join(tmpdir(), 'docker-map-build-'));
    writeFileSync(join(folder, 'Dockerfile'), 'FROM busybox\nENV WHO=me\nCMD echo $WHO');
    expect(await docker('build -q -t built', folder)).toMatch(/^sha256:/);
    rmSync(folder, { recursive: true });
    expect(await docker('run --rm built')).toBe('me');
    expect(await docker('history --format {{.CreatedBy}} --no-trunc built')).toContain('ENV WHO=me');
  });

  test('events, in order', async () => {
    await docker('run --name told busybox true');
    await docker('rm told');
    const until = String(Math.ceil(Date.now() / 1000) + 1);
    const events = await docker(
      'events --since 1 --filter container=told --format {{.Action}} --until',
      until,
    );
    const actions = events.split('\n').filter((action) => action !== 'attach');
    expect(actions).toEqual(['create', 'start', 'die', 'destroy']);
  });
});
