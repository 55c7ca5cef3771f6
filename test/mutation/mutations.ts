/**
 * Deliberate defects, as data: a piece of source, and what stands in its place. Each is to be caught by the stories. What
 * is found in no place, or in two, is a fault of this list.
 */
export interface Mutation {
  readonly name: string;
  /** Below `src/`. */
  readonly file: string;
  readonly find: string;
  readonly replace: string;
  /** What would go wrong on somebody's engine. */
  readonly why: string;
}

export const mutations: readonly Mutation[] = [
  {
    name: 'start-edge-dropped',
    file: 'plan/forward-container.ts',
    find: "after: [...created, ...connectionsOf(item), ...needs(item, 'startContainer', context)],",
    replace: 'after: [...created, ...connectionsOf(item)],',
    why: 'A container starts before what it depends on.',
  },
  {
    name: 'network-edge-dropped',
    file: 'plan/container-creation.ts',
    find: "for (const { network } of item.networks) before.push(stepId('createNetwork', network));",
    replace: '',
    why: 'A container is created before its network.',
  },
  {
    name: 'preparation-edge-dropped',
    file: 'plan/container-creation.ts',
    find: "const before = item.volumes.map((volume) => stepId('prepareVolume', volume));",
    replace: 'const before: StepId[] = [];',
    why: 'A container writes into a volume before it has its owner.',
  },
  {
    name: 'stop-order-lost',
    file: 'plan/backward.ts',
    find: "after: after('stopContainer'),",
    replace: 'after: [],',
    why: 'A database is stopped under the containers that use it.',
  },
  {
    name: 'removal-order-lost',
    file: 'plan/backward.ts',
    find: "after: [stepId('stopContainer', item.name), ...after('stopContainer'), ...after('removeContainer')],",
    replace: "after: [stepId('stopContainer', item.name)],",
    why: 'A container is removed while others still need it.',
  },
  {
    name: 'foreign-container-removed',
    file: 'plan/backward.ts',
    find: 'const base = { target: item.name, container: identityOf(item) };',
    replace:
      'const base = { target: [...request.snapshot.containers.keys()].findLast((name) => name.startsWith(item.name)) ?? item.name, container: identityOf(item) };',
    why: 'A container with a name that only begins like ours is stopped and removed.',
  },
  {
    name: 'volumes-go-with-containers',
    file: 'plan/backward.ts',
    find: 'anonymousVolumes: request.options?.removeAttached ?? false,',
    replace: 'anonymousVolumes: true,',
    why: 'Data is lost with a container.',
  },
  {
    name: 'named-volumes-removed',
    file: 'plan/backward.ts',
    find: 'if (request.options?.removeAttached) planVolumeRemoval',
    replace: 'planVolumeRemoval',
    why: 'Data is lost without anybody having asked for it.',
  },
  {
    name: 'network-in-use-removed',
    file: 'plan/removal.ts',
    find: "if (item.kind !== 'network' || !request.snapshot.networks.has(item.name)) continue;\n    const { going, staying } = divide(members.get(item.name) ?? [], builder);",
    replace:
      "if (item.kind !== 'network' || !request.snapshot.networks.has(item.name)) continue;\n    const { going, staying } = { ...divide(members.get(item.name) ?? [], builder), staying: [] as string[] };",
    why: 'A network is taken from the containers that are on it.',
  },
  {
    name: 'helper-left-behind',
    file: 'run/execute/prepare-volume.ts',
    find: 'await execution.engine.containers.remove(step.helper.name, { force: true });\n      return true;',
    replace: 'return true;',
    why: 'Helper containers pile up on the engine.',
  },
  {
    name: 'helper-failure-swallowed',
    file: 'run/execute/prepare-volume.ts',
    find: 'if (!isStuck(error)) throw error;',
    replace: '',
    why: 'An error of the engine becomes a retry without end.',
  },
  {
    name: 'stop-error-swallowed',
    file: 'run/execute/execute-step.ts',
    find: "if (isEngineError(error, 'not-found')) return false;",
    replace: 'if (error) return false;',
    why: 'A container that could not be stopped counts as stopped.',
  },
  {
    name: 'failure-told-as-done',
    file: 'run/run-plan.ts',
    find: "this.#finish({ status: 'failed', step, error, milliseconds: performance.now() - begin });\n      return false;",
    replace:
      "this.#finish({ status: 'done', step, changed: true, milliseconds: performance.now() - begin });\n      return true;",
    why: 'A deployment that failed looks like one that worked.',
  },
  {
    name: 'limit-ignored',
    file: 'graph/walk.ts',
    find: 'while (lane.active < this.#options.limit && !this.#options.stop?.aborted) {',
    replace: 'while (!this.#options.stop?.aborted) {',
    why: 'An engine gets more at one time than it was to get.',
  },
  {
    name: 'failure-blocks-nothing',
    file: 'graph/walk.ts',
    find: 'else this.#block(node);',
    replace: 'else this.#release(node);',
    why: 'A container starts although what it needs has failed.',
  },
  {
    name: 'one-need-is-enough',
    file: 'graph/walk.ts',
    find: 'if (left === 0) this.#enqueue(follower);',
    replace: 'if (left <= 1) this.#enqueue(follower);',
    why: 'A step begins when one of the steps before it is still under way, and then once more.',
  },
  {
    name: 'started-twice',
    file: 'run/execute/start-container.ts',
    find: 'try {\n    return await engine.containers.start(step.target);',
    replace:
      'try {\n    await engine.containers.start(step.target);\n    return await engine.containers.start(step.target);',
    why: 'What ends at once runs twice.',
  },
  {
    name: 'create-repeated',
    file: 'run/execute/create-container.ts',
    find: 'if (!isNameTaken(error)) throw error;',
    replace: 'if (attempt > 2) throw error;',
    why: 'A creation whose answer was lost is asked for again, and told as done.',
  },
  {
    name: 'connection-conflict-is-creation',
    file: 'run/execute/create-container.ts',
    find: "return isEngineError(error, 'conflict') && error.path === '/containers/create';",
    replace: "return isEngineError(error, 'conflict');",
    why: 'A container that is not on all its networks counts as made.',
  },
  {
    name: 'hash-ignored',
    file: 'run/execute/create-container.ts',
    find: 'if (isThere && existing.labels[label.hash] === step.payload.Labels[label.hash]) return false;',
    replace: 'if (isThere) return false;',
    why: "Somebody else's container counts as ours.",
  },
  {
    name: 'second-network-forgotten',
    file: 'engine/endpoint/container-creation.ts',
    find: 'toConnect: networks.slice(atCreation.length),',
    replace: 'toConnect: [],',
    why: 'On older engines, a container is on one of its networks only.',
  },
  {
    name: 'connection-error-swallowed',
    file: 'engine/endpoint/networks.ts',
    find: 'if (error instanceof EngineError && REFUSALS.includes(error.code) && already.test(error.message)) {',
    replace: 'if (error instanceof EngineError && REFUSALS.includes(error.code)) {',
    why: 'A container that could not be connected counts as connected.',
  },
  {
    name: 'start-refusal-accepted',
    file: 'engine/endpoint/containers.ts',
    find: 'return (await this.#connection.status({ ...request, accept: [304] }, call)) !== 304;',
    replace:
      'return (await this.#connection.status({ ...request, accept: [304, 409, 500, 503] }, call)) !== 304;',
    why: 'A container that the engine could not start counts as started.',
  },
  {
    name: 'dead-is-left',
    file: 'plan/container-verdict.ts',
    find: "return action === 'startup' ? { kind: 'create', cause: 'dead', replaces: true } : { kind: 'leave' };",
    replace: "return { kind: 'leave' };",
    why: 'What is dead stays dead.',
  },
  {
    name: 'lost-stack-kept',
    file: 'plan/shared-network.ts',
    find: "if (network?.kind !== 'lost' || action !== 'startup') return undefined;",
    replace: "if (network?.kind !== 'lost' || action !== 'startup' || network) return undefined;",
    why: 'A container stays bound to a network stack that is gone.',
  },
  {
    name: 'lost-link-kept',
    file: 'plan/forward-container.ts',
    find: 'const verdict = networkVerdict(network, action) ?? bound ?? own;',
    replace: 'const verdict = networkVerdict(network, action) ?? (bound && own) ?? own;',
    why: 'A container stays bound to one that is gone, and never starts again.',
  },
  {
    name: 'reach-misjudged',
    file: 'plan/volume-preparation.ts',
    find: 'if (!stays || observed.mounts.some(({ volume }) => volume === name)) return false;',
    replace: '',
    why: 'A container that is yet to be made gets a volume that belongs to somebody else.',
  },
  {
    name: 'half-made-not-connected',
    file: 'plan/forward-container.ts',
    find: 'if (observed && stays(observed, verdict)) {',
    replace: "if (observed && verdict.kind !== 'create') {",
    why: 'A container is started without the networks that it is to be on.',
  },
  {
    name: 'persistent-started-again',
    file: 'plan/container-verdict.ts',
    find: "if (item.persistent) return { kind: 'finished' };",
    replace: '',
    why: 'What was to run once runs again.',
  },
];
