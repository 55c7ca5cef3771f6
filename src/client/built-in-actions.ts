/** A method for each built-in action (manual, sections 3.8.1 and 3.8.2). */
import type { Action } from '../plan/plan.js';
import type { RunResult } from '../run/event.js';
import type { RunOptions } from '../run/run-plan.js';
import type { ActionOptions, Names } from './action-options.js';

/** All throw what `plan` and `run` of the client throw. */
export abstract class BuiltInActions {
  /** Creates containers and what they depend on; starts nothing. */
  create(names?: Names, options?: ActionOptions & RunOptions): Promise<RunResult> {
    return this.act('create', names, options);
  }

  /** Starts existing containers, those they depend on first. */
  start(names?: Names, options?: ActionOptions & RunOptions): Promise<RunResult> {
    return this.act('start', names, options);
  }

  /** Creates what is missing and starts what does not run, dependencies first. */
  startup(names?: Names, options?: ActionOptions & RunOptions): Promise<RunResult> {
    return this.act('startup', names, options);
  }

  /** Restarts the containers themselves, not what they depend on. */
  restart(names?: Names, options?: ActionOptions & RunOptions): Promise<RunResult> {
    return this.act('restart', names, options);
  }

  /** Stops containers, those that depend on them first. */
  stop(names?: Names, options?: ActionOptions & RunOptions): Promise<RunResult> {
    return this.act('stop', names, options);
  }

  /** Removes stopped containers, those that depend on them first. Volumes and running containers are kept. */
  remove(names?: Names, options?: ActionOptions & RunOptions): Promise<RunResult> {
    return this.act('remove', names, options);
  }

  /** Stops and removes containers, those that depend on them first. */
  shutdown(names?: Names, options?: ActionOptions & RunOptions): Promise<RunResult> {
    return this.act('shutdown', names, options);
  }

  /**
   * Makes containers as they are declared, with the smallest change that does it, along the path of what the targets
   * depend on; creates and starts what is missing (manual, section 3.8.2).
   */
  update(names?: Names, options?: ActionOptions & RunOptions): Promise<RunResult> {
    return this.act('update', names, options);
  }

  /** Sends a signal to the running containers themselves. @param signalName Or number. Default: `SIGKILL`. */
  signal(names?: Names, signalName?: string, options: ActionOptions & RunOptions = {}): Promise<RunResult> {
    return this.act('signal', names, {
      ...options,
      ...(signalName !== undefined && { sendSignal: signalName }),
    });
  }

  /** Pulls the images of containers and of what they depend on, also those that are there. */
  pullImages(names?: Names, options?: ActionOptions & RunOptions): Promise<RunResult> {
    return this.act('pull', names, options);
  }

  /** Builds the images of containers that say how (`build`): those that are missing, and those that have changed. */
  build(names?: Names, options?: ActionOptions & RunOptions): Promise<RunResult> {
    return this.act('build', names, options);
  }

  /** Plans an action and carries it out. */
  protected abstract act(
    action: Action,
    names?: Names,
    options?: ActionOptions & RunOptions,
  ): Promise<RunResult>;
}
