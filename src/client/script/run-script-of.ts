/** A script in the place of what a name means: looks it up, looks at the engine, and runs it. */
import type { Engine } from '../../engine/engine.js';
import { observe } from '../../engine/observe.js';
import type { Landscape } from '../../landscape/landscape.js';
import type { ClientConfiguration } from '../../map/client-configuration.js';
import { builtItems } from '../../plan/builds/build-verdict.js';
import type { PlanOptions } from '../../plan/request.js';
import { buildsOf } from '../builds/builds-of.js';
import { observation } from '../observation.js';
import { runScript, type ScriptEngine } from './run-script.js';
import type { ScriptOptions, ScriptOutcome } from './script-options.js';
import { scriptTarget } from './script-target.js';

export interface ScriptClient extends ScriptEngine {
  readonly engine: Engine;
  readonly configuration: ClientConfiguration | undefined;
}

export async function runScriptOf(
  name: string,
  landscapes: readonly Landscape[],
  options: ScriptOptions & PlanOptions,
  client: ScriptClient,
): Promise<ScriptOutcome> {
  const target = scriptTarget(landscapes, name, options.instance);
  const ids = new Set([target.item.id]);
  const builds = await buildsOf('startup', landscapes, ids, options);
  const snapshot = await observe(client.engine, observation('startup', [target.landscape], ids, options));
  const clientTimeout = client.configuration?.waitTimeout ?? client.configuration?.timeout;
  const images = builtItems(landscapes);
  return runScript({ target, images, builds, snapshot, options, clientTimeout }, client);
}
