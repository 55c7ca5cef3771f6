/** One size to be measured. */
export interface ScaleCase {
  readonly engines: number;
  /** On each engine. */
  readonly containers: number;
  /** Engines that are worked on at one time. */
  readonly enginesAtOnce: number;
  /** Steps at one time on one engine. */
  readonly parallel: number;
  /** Milliseconds that each start of a container takes. */
  readonly latency: number;
}

/** Milliseconds that the starts alone need, if all else took no time. */
export function latencyOf({ engines, containers, enginesAtOnce, parallel, latency }: ScaleCase): number {
  return Math.ceil(engines / enginesAtOnce) * Math.ceil(containers / parallel) * latency;
}

export function nameOf({ engines, containers }: ScaleCase): string {
  return `${engines.toLocaleString('en')} × ${containers.toLocaleString('en')}`;
}
