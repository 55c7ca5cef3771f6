/** Sockets of SSH agents that a build may use. */
import { DockerMapError } from '../common/docker-map-error.js';

/**
 * An empty path stands for this user's own agent.
 *
 * @throws DockerMapError `ssh-agent-missing`: the user has none
 */
export function agentSockets(ssh: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(ssh).map(([id, path]) => [id, path || ownAgent(id)]));
}

function ownAgent(id: string): string {
  const socket = process.env['SSH_AUTH_SOCK'];
  if (socket) return socket;
  throw new DockerMapError(
    'ssh-agent-missing',
    `The SSH agent "${id}" of the build is this user's own, and SSH_AUTH_SOCK does not say where that is.`,
    { hint: 'Start an agent (ssh-agent), or give the path of its socket.' },
  );
}
