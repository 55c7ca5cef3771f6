/**
 * The two containers of a replacement, and what is done to them. Every call names a container by its id, so that it never
 * meets one that another run has put under the same name.
 */
import { DockerMapError } from '../../../common/docker-map-error.js';
import { isEngineError } from '../../../engine/engine-error.js';
import type { ContainerDetails } from '../../../engine/snapshot.js';
import { newName, oldName } from '../../../plan/replacement-names.js';
import type { ReplaceContainer } from '../../../plan/step.js';
import type { Restored } from '../../replacement-error.js';
import { interrupted } from '../../watch/interrupted.js';
import { Timers } from '../../watch/timers.js';
import { untilReady } from '../../watch/until-ready.js';
import { type Execution, withoutSlot } from '../execution.js';
import { findContainer } from '../find-container.js';
import { isNameTaken } from '../name-taken.js';
import { isStuck, unlessStuck } from '../stuck.js';

export class Replacement {
  readonly #step: ReplaceContainer;
  readonly #execution: Execution;
  /** The new container: its id, and before the engine has said it, its name. */
  #new: { readonly reference: string; readonly name: string } | undefined;
  /** The old one has vanished: there is nothing to stop, to rename and to put back. */
  #oldIsGone = false;
  #oldRuns: boolean;
  /** The engine removes it when it ends; the volumes that the new one has from it stay. */
  #oldVanishes = false;

  constructor(step: ReplaceContainer, execution: Execution) {
    this.#step = step;
    this.#execution = execution;
    this.#oldRuns = step.old.running;
  }

  /** @throws DockerMapError `conflict` where another replacement is not finished */
  async begin(): Promise<void> {
    const { target } = this.#step;
    const [unfinished] = await Promise.all([
      this.#find(oldName(target)),
      this.#containers.remove(newName(target), { force: true }),
    ]);
    if (!unfinished) return;
    const message = `Container ${oldName(target)} is there: another replacement of ${target} is under way, or was cut short`;
    const hint =
      'Wait for the other run, or run the same command again, which sets right what was left behind.';
    throw new DockerMapError('conflict', message, { hint });
  }

  create(): Promise<void> {
    return this.#make(newName(this.#step.target));
  }

  /** The last moment before anything is done to the old one. @throws DockerMapError `changed-meanwhile`, `interrupted` */
  async check(): Promise<void> {
    const { target, old } = this.#step;
    this.#goOn();
    const found = await this.#find(old.id);
    if (found && found.name !== old.name) throw changed(target, `is now called ${found.name}`);
    this.#oldIsGone = found === undefined;
    if (!found) return;
    this.#oldRuns ||= isUp(found);
    this.#oldVanishes = found.hostConfiguration['AutoRemove'] === true;
  }

  async stopOld(): Promise<void> {
    const { id, stop } = this.#step.old;
    if (this.#oldIsGone || !this.#oldRuns) return;
    await this.#unlessGone(() => this.#containers.stop(id, stop));
    if (!this.#oldVanishes) return;
    await this.#containers.remove(id, { force: true });
    this.#oldIsGone = true;
  }

  /** Where the two must not run at the same time, not beside a new one that could not be removed. */
  async startOld(): Promise<void> {
    const { old, order } = this.#step;
    if (this.#oldIsGone || !this.#oldRuns) return;
    if (order === 'stop-first') await this.#stopNew();
    await unlessStuck(() => this.#containers.start(old.id));
  }

  /** Its name becomes free. */
  async retireOld(): Promise<void> {
    const { target, old } = this.#step;
    if (!this.#oldIsGone) await this.#unlessGone(() => this.#containers.rename(old.id, oldName(target)));
  }

  async reinstateOld(): Promise<void> {
    const { id, name } = this.#step.old;
    const found = await this.#find(id);
    if (found && found.name !== name) await this.#containers.rename(id, name);
  }

  async promoteNew(): Promise<void> {
    const { reference } = this.#created;
    const { target } = this.#step;
    await this.#containers.rename(reference, target);
    this.#new = { reference, name: target };
  }

  /**
   * One that the engine cannot start because it forgot it while starting it holds no data yet: it is made anew, once.
   *
   * @throws DockerMapError `interrupted`, where nobody would wait for it any more
   */
  async startNew(): Promise<void> {
    this.#goOn();
    const { reference, name } = this.#created;
    try {
      await this.#containers.start(reference);
    } catch (error) {
      if (!isStuck(error)) throw error;
      await this.discardNew();
      await this.#make(name);
      await this.#containers.start(this.#created.reference);
    }
  }

  /** @throws DockerMapError why it does not get ready */
  async becomeReady(): Promise<void> {
    const { ready, delay = 0 } = this.#step;
    const timers = new Timers(this.#execution.signal);
    const awaited = {
      container: this.#created.reference,
      name: this.#step.target,
      // Without a health check, nothing else tells that it ends within the delay.
      ready: { ...ready, minimum: Math.max(ready.minimum, delay) },
      fresh: true,
    };
    try {
      await withoutSlot(this.#execution, async () => {
        const delayed = timers.after(delay * 1000);
        await untilReady(awaited, this.#execution);
        if (delay > 0 && (await delayed) === 'interrupted') this.#goOn();
      });
    } finally {
      timers.end();
    }
  }

  /**
   * With the volumes without a name that came into being with it: nobody needs them. Those that it has from the old one
   * are kept by the engine as long as there is the old one.
   */
  async discardNew(): Promise<void> {
    if (!this.#new) return;
    await this.#containers.remove(this.#new.reference, { force: true, volumes: !this.#oldIsGone });
    this.#new = undefined;
  }

  /** The volumes without a name stay: the new one may have them. */
  async removeOld(): Promise<void> {
    if (!this.#oldIsGone) await this.#containers.remove(this.#step.old.id, { force: true });
  }

  /** How the old one is now. @throws EngineError where that cannot be seen; DockerMapError `old-container-gone` */
  async restored(): Promise<Restored> {
    const { id, name } = this.#step.old;
    if (this.#oldIsGone && this.#oldVanishes) throw vanished(name);
    const found = await this.#containers.inspect(id);
    if (found.name !== name) return 'failed';
    if (isUp(found)) return 'running';
    return this.#oldRuns ? 'failed' : 'stopped';
  }

  #goOn(): void {
    if (this.#execution.signal?.aborted) throw interrupted(`replacing container ${this.#step.target}`);
  }

  async #make(name: string): Promise<void> {
    const { payload, networks } = this.#step;
    try {
      const { id } = await this.#containers.create(name, payload, networks);
      this.#new = { reference: id, name };
    } catch (error) {
      // Where the name is taken, the container of that name is another run's.
      if (!isNameTaken(error)) this.#new = { reference: name, name };
      throw error;
    }
  }

  get #containers() {
    return this.#execution.engine.containers;
  }

  get #created() {
    if (this.#new) return this.#new;
    throw new Error('the new container is used before it is created');
  }

  #find(container: string): Promise<ContainerDetails | undefined> {
    return findContainer(this.#execution.engine, container);
  }

  async #stopNew(): Promise<void> {
    if (!this.#new) return;
    try {
      await this.#containers.stop(this.#new.reference, { timeout: 0 });
    } catch (error) {
      if (!isEngineError(error, 'not-found')) throw error;
    }
  }

  async #unlessGone(action: () => Promise<unknown>): Promise<void> {
    try {
      await action();
    } catch (error) {
      if (!isEngineError(error, 'not-found')) throw error;
      this.#oldIsGone = true;
    }
  }
}

function isUp({ status }: ContainerDetails): boolean {
  return status === 'running' || status === 'restarting' || status === 'paused';
}

function vanished(container: string): DockerMapError {
  const message = `The engine removed ${container} as soon as it ended, which is what \`auto_remove\` means`;
  const hint = 'Take `auto_remove` out of containers that are to be kept until others take their place.';
  return new DockerMapError('old-container-gone', message, { hint });
}

function changed(container: string, how: string): DockerMapError {
  const message = `The container that ${container} is to replace has changed since the plan was made: it ${how}`;
  return new DockerMapError('changed-meanwhile', message, { hint: 'Run the same command again.' });
}
