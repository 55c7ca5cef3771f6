/**
 * Runs a script in a container of its own (manual, section 3.8.3). Promise: what the container needs is there and runs
 * before; the container goes afterwards, unless it is to stay, or it is not known whether the script has ended.
 */
import { Readable } from 'node:stream';
import { DockerMapError } from '../../common/docker-map-error.js';
import { tarArchive } from '../../common/tar/tar-writer.js';
import type { Engine } from '../../engine/engine.js';
import type { Snapshot } from '../../engine/snapshot.js';
import type { ImageItem } from '../../landscape/landscape.js';
import type { Plan } from '../../plan/plan.js';
import type { PlanOptions, PlanRequest } from '../../plan/request.js';
import type { RunResult } from '../../run/event.js';
import { listenerError } from '../../run/listener-error.js';
import { RunError } from '../../run/run-error.js';
import { awaitEnd } from './await-end.js';
import { folderMembers } from './folder-members.js';
import type { ScriptOptions, ScriptOutcome } from './script-options.js';
import { scriptPayload } from './script-payload.js';
import { scriptPlan } from './script-plan.js';
import { type ScriptSource, scriptSource } from './script-source.js';
import type { ScriptTarget } from './script-target.js';
import { waitLimit } from './wait-limit.js';

export interface ScriptRequest {
  readonly target: ScriptTarget;
  /** That some map says how to build. */
  readonly images: readonly ImageItem[];
  readonly builds: PlanRequest['builds'];
  readonly snapshot: Snapshot;
  readonly options: ScriptOptions & PlanOptions;
  /** Seconds; of the client. */
  readonly clientTimeout: number | undefined;
}

export interface ScriptEngine {
  readonly engine: Engine;
  readonly run: (plan: Plan) => Promise<RunResult>;
}

/**
 * @throws ScriptActionError before anything is touched; PlanError; RunError where what comes before the script fails;
 *   DockerMapError `script-interrupted`, `script-unfinished`, `event-listener`; EngineError
 */
export async function runScript(
  request: ScriptRequest,
  { engine, run }: ScriptEngine,
): Promise<ScriptOutcome> {
  const { target, images, builds, snapshot, options, clientTimeout } = request;
  const { item } = target;
  const limit = waitLimit(options, item, clientTimeout);
  const source = await scriptSource(options, engine.address);
  const payload = scriptPayload(item, options, source);
  const removeExisting = options.removeExistingBefore ?? false;
  const plan = scriptPlan({ ...target, images, builds, payload, snapshot, removeExisting, options });
  await cleaningUp(engine, item.name, run(plan));
  const { id } = await engine.containers.inspect(item.name);
  await beginOrRemove(engine, id, source, options.signal);
  const end = await awaitEnd(engine, { id, item, limit }, options);
  if (end.kind === 'timed-out') return { id, error: end.message };
  const log = await engine.containers.logs(id, { tail: options.tail, timestamps: options.timestamps });
  const removes = options.removeCreatedAfter ?? true;
  if (removes) await remove(engine, id);
  if (end.kind === 'interrupted') throw interrupted(item.name, removes);
  if (end.fault) throw listenerError('The script has ended', end.fault.error);
  return { id, exitCode: end.exitCode, log };
}

/** Its volumes without a name came with it, and nobody else can know of them. */
function remove(engine: Engine, container: string): Promise<boolean> {
  return engine.containers.remove(container, { force: true, volumes: true });
}

/** Where the rest of the plan fails, or is interrupted, a container that it has made is of no use. */
async function cleaningUp(engine: Engine, name: string, running: Promise<RunResult>): Promise<void> {
  try {
    await running;
  } catch (error) {
    if (error instanceof RunError && hasCreated(error.result, name)) await removeAfter(engine, name);
    throw error;
  }
}

function hasCreated({ outcomes }: RunResult, name: string): boolean {
  return outcomes.some(
    ({ step, status }) => step.kind === 'createContainer' && step.target === name && status === 'done',
  );
}

async function beginOrRemove(
  engine: Engine,
  id: string,
  source: ScriptSource | undefined,
  signal: AbortSignal | undefined,
): Promise<void> {
  try {
    if (source?.uploaded) {
      const members = folderMembers(source.folder, source.containerFolder.slice(1));
      await engine.containers.upload(id, '/', Readable.from(tarArchive(members)), { signal });
    }
    await engine.containers.start(id);
  } catch (error) {
    await removeAfter(engine, id);
    throw error;
  }
}

/** The error that led here tells more than one of the removal could; a container that stays is told of by the next run. */
async function removeAfter(engine: Engine, container: string): Promise<void> {
  await remove(engine, container).catch(() => undefined);
}

function interrupted(name: string, removed: boolean): DockerMapError {
  const rest = removed ? 'its container was stopped and removed' : 'its container was stopped';
  return new DockerMapError('script-interrupted', `The script in ${name} was interrupted; ${rest}`);
}
