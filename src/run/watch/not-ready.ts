/**
 * The error of a container that does not get ready. Promise: it says all that the engine knows about the reason: the last
 * words of its health check, and the last lines of its log.
 */
import { DockerMapError } from '../../common/docker-map-error.js';
import { messageOf } from '../../common/message-of.js';
import type { Engine } from '../../engine/engine.js';
import type { ContainerDetails } from '../../engine/snapshot.js';
import type { NotReadyCode } from './judge.js';

const lines = 10;
/** Characters of a health check's output that are shown: its end. */
const mostOutput = 1000;

const hints: Readonly<Record<NotReadyCode, string>> = {
  'not-ready': 'See what it is busy with, or allow more time, such as `ready_timeout: 2m`.',
  ended: 'Its log may tell why. Mend the image or the declaration, then run the same command again.',
  unhealthy: 'Try the command of its health check inside the container, or give it a longer `start_period`.',
  'no-health-check': 'Declare one (`healthcheck`), or wait until it runs: `ready: running`.',
};

const hintOfSuccess =
  'If it is meant to end when its work is done, declare `ready: completed`. If it is to go on, mend its command.';

/** @param why goes on from the container's name: `ended with 1` */
export async function notReady(
  details: ContainerDetails,
  { code, why }: { readonly code: NotReadyCode; readonly why: string },
  engine: Engine,
): Promise<DockerMapError> {
  const output = details.health?.output.trim().slice(-mostOutput) ?? '';
  const parts = [
    `Container ${details.name} ${why}`,
    ...(output === '' ? [] : [`last health check: ${output}`]),
    ...(await lastLines(details, engine)),
  ];
  const hint = code === 'ended' && details.exitCode === 0 ? hintOfSuccess : hints[code];
  return new DockerMapError(code, parts.join('\n'), { hint });
}

/** A log that cannot be read (some drivers of logs write only) is said to be so. */
async function lastLines({ id }: ContainerDetails, engine: Engine): Promise<readonly string[]> {
  try {
    const text = (await engine.containers.logs(id, { tail: lines })).trimEnd();
    if (text === '') return ['its log is empty'];
    return ['last lines of its log:', ...text.split('\n').map((line) => `  ${line.trimEnd()}`)];
  } catch (error) {
    return [`its log cannot be read: ${messageOf(error)}`];
  }
}
