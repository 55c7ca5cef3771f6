/** The body of "create container" for a run of a script: the configuration's, with another command. */
import { randomUUID } from 'node:crypto';
import { messageOf } from '../../common/message-of.js';
import type { ContainerCreate, HostConfig } from '../../engine/payload.js';
import { label } from '../../landscape/labels.js';
import type { ContainerItem } from '../../landscape/landscape.js';
import { splitCommandLine } from '../../landscape/options/command-line.js';
import { ScriptActionError } from './script-action-error.js';
import type { ScriptOptions } from './script-options.js';
import type { ScriptSource } from './script-source.js';

/**
 * A script runs once, and its container stays until its log has been read: restart policy and automatic removal of the
 * configuration do not hold.
 *
 * @throws ScriptActionError `script-option`
 */
export function scriptPayload(
  { payload }: ContainerItem,
  { entrypoint, commandFormat }: Pick<ScriptOptions, 'entrypoint' | 'commandFormat'>,
  source: ScriptSource | undefined,
): ContainerCreate {
  const command = commandFormat && words('commandFormat', commandFormat);
  return {
    ...payload,
    ...(entrypoint && { Entrypoint: words('entrypoint', entrypoint) }),
    ...(command && { Cmd: command.map((word) => withPath(word, source)) }),
    Labels: labelsOf(payload),
    HostConfig: hostConfigOf(payload.HostConfig, source),
  };
}

function words(option: string, value: string | readonly string[]): readonly string[] {
  if (typeof value !== 'string') return value;
  try {
    return splitCommandLine(value);
  } catch (cause) {
    const reason = messageOf(cause);
    throw new ScriptActionError('script-option', `'${option}' ${reason}`, { cause });
  }
}

function withPath(word: string, source: ScriptSource | undefined): string {
  return source === undefined ? word : word.replaceAll('{script_path}', () => source.scriptPath);
}

/** Not made from the declaration, so that it has not its hash; one of its own, so that nobody takes it for theirs. */
function labelsOf({ Labels: labels }: ContainerCreate): ContainerCreate['Labels'] {
  return { ...labels, [label.hash]: `script-${randomUUID()}` };
}

function hostConfigOf(hostConfig: HostConfig, source: ScriptSource | undefined): HostConfig {
  const { RestartPolicy: _, AutoRemove: __, ...others } = hostConfig;
  if (!source || source.uploaded) return others;
  const mount = { Type: 'bind', Source: source.folder, Target: source.containerFolder, ReadOnly: false };
  return { ...others, Mounts: [...(hostConfig.Mounts ?? []), mount] };
}
