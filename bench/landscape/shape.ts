/**
 * The landscape that every contender brings up: containers on one bridge network, in groups of five whose first one
 * owns a volume that the other four use. Everything on the engine has a name that begins with `docker-map-bench`.
 */

export const prefix = 'docker-map-bench';
export const image = `${prefix}:idle`;
export const network = 'net';
/** Where containers mount their group's volume. */
export const volumePath = '/data';

const groupSize = 5;

export interface Service {
  readonly name: string;
  /** The volume of its group. */
  readonly volume: string;
  /** The service that owns the volume: itself, for the first of a group. */
  readonly owner: string;
}

export interface Shape {
  readonly services: readonly Service[];
  readonly volumes: readonly string[];
}

export function shapeOf(containers: number): Shape {
  const services = Array.from({ length: containers }, (_, index) => {
    const group = Math.floor(index / groupSize);
    return { name: nameOf(index), volume: `data${group}`, owner: nameOf(group * groupSize) };
  });
  return { services, volumes: [...new Set(services.map(({ volume }) => volume))] };
}

function nameOf(index: number): string {
  return `service${index}`;
}
