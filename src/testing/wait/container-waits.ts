/**
 * Tests that wait for a container. Promise: looks when something happens to it, and at no other time; nobody waits for
 * ever for a container or an engine that is gone.
 */
import { DockerMapError } from '../../common/docker-map-error.js';
import { checkedWord } from '../checks/check-word.js';
import { type Place, wrong } from '../checks/place.js';
import { healthSettingsOf } from '../rules/life/health-settings.js';
import type { ContainerRecord } from '../state/container.js';
import type { EngineState } from '../state/engine-state.js';
import type { EngineEventRecord } from '../state/event-log.js';
import { type ContainerView, containerView } from '../view/container-view.js';

const STATES = ['running', 'healthy', 'exited'] as const;

/** A state of a container, or whether it is as it should be. */
export type ContainerCondition = (typeof STATES)[number] | ((container: ContainerView) => boolean);

interface Wait {
  look(): void;
  fail(error: DockerMapError): void;
}

const PLACE: Place = { code: 'engine-option', where: 'until' };

export class ContainerWaits {
  readonly #state: EngineState;
  readonly #waits = new Set<Wait>();

  constructor(state: EngineState) {
    this.#state = state;
  }

  /** Rejects with DockerMapError `engine-option`, `container-removed`, or what the condition throws. */
  until(container: ContainerRecord, condition: unknown): Promise<ContainerView> {
    const holds = holding(container, condition);
    return new Promise((resolve, reject) => {
      const end = (): void => {
        this.#waits.delete(wait);
        for (const stop of stops) stop();
      };
      const look = (): void => {
        if (!this.#waits.has(wait)) return;
        try {
          if (!holds()) return;
          end();
          resolve(containerView(container));
        } catch (error) {
          end();
          reject(error);
        }
      };
      const fail = (error: DockerMapError): void => {
        end();
        reject(error);
      };
      // Events tell of changes that may not be done yet.
      const lookTwice = (): void => {
        look();
        queueMicrotask(look);
      };
      const hear = (event: EngineEventRecord): void => {
        if (!isAbout(event, container)) return;
        lookTwice();
        if (event.action === 'destroy' && this.#waits.has(wait)) fail(removed(container));
      };
      const wait = { look, fail };
      const stops = [this.#state.events.listen(hear), container.output.listen(lookTwice)];
      this.#waits.add(wait);
      look();
    });
  }

  /** The engine went down or came back: not all of that is told by events. */
  look(): void {
    for (const wait of [...this.#waits]) wait.look();
  }

  /** Nothing happens any more. */
  end(error: DockerMapError): void {
    for (const wait of [...this.#waits]) wait.fail(error);
  }
}

function isAbout({ id, attributes }: EngineEventRecord, container: ContainerRecord): boolean {
  return id === container.id || attributes['container'] === container.id;
}

function holding(container: ContainerRecord, condition: unknown): () => boolean {
  if (typeof condition === 'function') return () => condition(containerView(container)) === true;
  switch (checkedWord(condition, STATES, PLACE)) {
    case 'running':
      return () => container.status === 'running';
    case 'exited':
      return () => container.status === 'exited' || container.status === 'dead';
    case 'healthy':
      if (healthSettingsOf(container) === undefined)
        throw wrong(
          PLACE,
          `"${container.name}" has no health check.`,
          'Its image has one where its behaviour is runs().healthyAfter(500).',
        );
      return () => container.health?.status === 'healthy';
  }
}

function removed({ name, status }: ContainerRecord): DockerMapError {
  const message = `until: "${name}" was removed before that; it was ${status} last.`;
  return new DockerMapError('container-removed', message, {
    hint: 'See engine.events for who removed it, and when.',
  });
}
