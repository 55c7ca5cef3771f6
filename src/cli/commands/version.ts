/** `version`: what is at work here. An engine that does not answer is said to be so, and is no error. */
import { DockerMapError } from '../../common/docker-map-error.js';
import type { RunCommand } from '../command.js';
import type { Environment } from '../command-io.js';
import { ExitCode } from '../exit-code.js';
import { openEngine } from '../open-engine.js';
import type { OptionValues } from '../option-values.js';
import { formatTable } from '../output/table.js';
import { packageVersion } from '../package-version.js';

type EngineAnswer =
  | { readonly version: string; readonly apiVersion: string }
  | { readonly unreachable: string };

interface Versions {
  readonly dockerMap: string;
  readonly node: string;
  readonly engine: EngineAnswer;
}

export const versionCommand: RunCommand = async ({ options }, io) => {
  const versions = {
    dockerMap: await packageVersion(),
    node: process.versions.node,
    engine: await askEngine(options, io.environment),
  };
  io.stdout.write(options.json ? `${JSON.stringify(versions, null, 2)}\n` : versionText(versions));
  return ExitCode.done;
};

async function askEngine(options: OptionValues, environment: Environment): Promise<EngineAnswer> {
  try {
    const client = openEngine(options, environment);
    try {
      const { engine, api } = await client.engine.version();
      return { version: engine, apiVersion: api };
    } finally {
      client.close();
    }
  } catch (error) {
    if (error instanceof DockerMapError) return { unreachable: error.message };
    throw error;
  }
}

function versionText({ dockerMap, node, engine }: Versions): string {
  const engineText =
    'unreachable' in engine
      ? `not reachable: ${engine.unreachable}`
      : `${engine.version} (API ${engine.apiVersion})`;
  return formatTable([
    ['docker-map', dockerMap],
    ['Node', node],
    ['Engine', engineText],
  ])
    .map((line) => `${line}\n`)
    .join('');
}
