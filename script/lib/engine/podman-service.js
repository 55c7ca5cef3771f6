/**
 * Podman's API service in a temporary folder: its socket, images and containers are there and nowhere else, and it
 * goes with the folder. Needs root, and the packages podman, runc, netavark, aardvark-dns, iptables and busybox-static.
 */
import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findProgram } from '../debian.js';
import { answering, bond, endOf } from './engine-process.js';
import { removeFolder } from './leftovers.js';

/**
 * Podman asks for limits that a machine inside a container may not raise, and for a journal that is not there. Its own
 * runtime, crun, takes no machine with control groups of both versions; runc does.
 */
const settings = `[containers]
default_ulimits = []
log_driver = "k8s-file"
[engine]
cgroup_manager = "cgroupfs"
runtime = "runc"
events_logger = "file"
[network]
network_backend = "netavark"
`;

/** Short names are those of the image that is made here; nothing is fetched. */
const registries = 'unqualified-search-registries = ["docker.io"]\n';

export class PodmanService {
  folder = mkdtempSync(join(tmpdir(), 'docker-map-podman-'));
  host = `unix://${this.folder}/podman.sock`;
  /** @type {import('node:child_process').ChildProcess | undefined} */
  #process;

  /** Returns when it answers. */
  async start() {
    const [program = '', ...args] = [...bond('KILL'), ...this.#apart(), ...this.#command()];
    const log = openSync(join(this.folder, 'log'), 'a');
    this.#process = spawn(program, args, {
      detached: true,
      stdio: ['ignore', log, log],
      env: { ...process.env, ...this.#settings() },
    });
    closeSync(log);
    await answering(this.#process, this.host, join(this.folder, 'log'));
  }

  /** Ends it with all that runs in its containers, and leaves nothing behind. */
  async remove() {
    if (this.#process) await endOf(this.#process, 'SIGKILL');
    removeFolder(this.folder);
  }

  #command() {
    const storage = ['--root', `${this.folder}/root`, '--runroot', `${this.folder}/run`];
    const configuration = [
      '--tmpdir',
      `${this.folder}/tmp`,
      '--network-config-dir',
      `${this.folder}/networks`,
    ];
    const podman = findProgram('podman') ?? 'podman';
    return [podman, ...storage, ...configuration, 'system', 'service', '--time=0', this.host];
  }

  /**
   * A network of its own, and processes too: what it starts does not end with it otherwise. Some of its state is in
   * folders of the machine, which other services use as well.
   */
  #apart() {
    const shared = ['/run/containers', '/run/netns', '/run/libpod'];
    const commands = shared.map((path) => `mkdir -p ${path} && mount -t tmpfs tmpfs ${path}`);
    const enter = [...commands, 'busybox ip link set lo up', 'exec "$@"'].join(' && ');
    const namespaces = ['--net', '--mount', '--pid', '--fork', '--kill-child', '--mount-proc'];
    return [findProgram('unshare') ?? 'unshare', ...namespaces, 'sh', '-c', enter, 'sh'];
  }

  #settings() {
    const path = (/** @type {string} */ name) => join(this.folder, name);
    mkdirSync(path('networks'), { recursive: true });
    writeFileSync(path('containers.conf'), settings);
    writeFileSync(path('registries.conf'), registries);
    return { CONTAINERS_CONF: path('containers.conf'), CONTAINERS_REGISTRIES_CONF: path('registries.conf') };
  }
}
