/** A command executed in a container, as `GET /exec/{id}/json` shows it. */
import type { ExecRecord } from '../state/exec.js';

export function execDetails(exec: ExecRecord): object {
  const [entrypoint = '', ...parameters] = exec.command;
  return {
    ID: exec.id,
    Running: exec.status === 'running',
    ExitCode: exec.exitCode ?? null,
    ProcessConfig: {
      tty: exec.terminal,
      entrypoint,
      arguments: parameters,
      privileged: exec.privileged,
      ...(exec.user === '' ? {} : { user: exec.user }),
    },
    OpenStdin: exec.attach.stdin,
    OpenStderr: exec.attach.stderr,
    OpenStdout: exec.attach.stdout,
    CanRemove: false,
    ContainerID: exec.container.id,
    DetachKeys: '',
    Pid: exec.pid,
  };
}
