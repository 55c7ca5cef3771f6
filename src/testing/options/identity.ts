/** The engines that speak each version of the API. */
import { described } from '../checks/described.js';
import { wrong } from '../checks/place.js';
import type { EngineIdentity } from '../state/engine-state.js';

/** Newest last: version of the API, of the newest engine that speaks no newer one, and the oldest API it speaks. */
const ENGINES = [
  ['1.41', '20.10.24', '1.12'],
  ['1.42', '23.0.6', '1.12'],
  ['1.43', '24.0.9', '1.12'],
  ['1.44', '25.0.6', '1.24'],
  ['1.45', '26.1.5', '1.24'],
  ['1.46', '27.1.2', '1.24'],
  ['1.47', '27.5.1', '1.24'],
  ['1.48', '28.0.4', '1.24'],
  ['1.49', '28.1.1', '1.24'],
  ['1.50', '28.2.2', '1.24'],
  ['1.51', '28.5.2', '1.24'],
  ['1.52', '29.0.0', '1.44'],
] as const;

/** Versions of the API that a simulated engine can be had with. */
export type SimulatedApiVersion = (typeof ENGINES)[number][0];

const NEWEST: SimulatedApiVersion = '1.52';

/** @throws DockerMapError `engine-option` */
export function identityFor(wanted: unknown = NEWEST): EngineIdentity {
  const found = ENGINES.find(([api]) => api === wanted);
  if (found === undefined)
    throw wrong(
      { code: 'engine-option', where: 'apiVersion' },
      `no simulated engine speaks ${described(wanted)}.`,
      hintFor(String(wanted)),
    );
  const [apiVersion, version, minimumApiVersion] = found;
  return { apiVersion, version, minimumApiVersion };
}

function hintFor(wanted: string): string {
  const plain = wanted.replace(/^v/i, '');
  const [meant] = ENGINES.find(([api]) => api === plain) ?? [];
  if (meant !== undefined) return `Write '${meant}'.`;
  // Versions of engines are easily taken for those of the API.
  const [ofEngine] = ENGINES.findLast(([, engine]) => `${engine}.`.startsWith(`${plain}.`)) ?? [];
  if (ofEngine !== undefined)
    return `Docker ${plain} speaks version ${ofEngine} of the API: write '${ofEngine}'.`;
  return `There are: ${ENGINES.map(([api]) => api).join(', ')}.`;
}
