/** What a container declares of networks: at its creation, and where it is connected later. */
import {
  type Fields,
  fieldsAt,
  isFields,
  labelsAt,
  optionalNumberAt,
  optionalTextAt,
  textsAt,
} from '../../../engine/answer/read.js';
import { isAtLeast } from '../../../engine/api-version.js';
import type { EngineState } from '../../state/engine-state.js';
import type { EndpointRecord } from '../../state/network.js';
import { Refusal } from '../../state/refusal.js';
import { isNewer } from '../engine-words.js';
import { endpointFaults, refuseFaults } from './endpoint-checks.js';

/**
 * What a creation's body says of networks (`HostConfig.NetworkMode`, `NetworkingConfig.EndpointsConfig`). Networks
 * need not exist; with the network of another container, there are no endpoints.
 *
 * @param request.version of the API: below 1.44 one network is allowed
 * @returns by the networks' names; the network mode's is the first
 * @throws Refusal
 */
export function declareEndpoints(
  state: EngineState,
  request: {
    readonly id: string;
    readonly version: string;
    readonly hostConfig: Fields;
    readonly body: Fields;
  },
): Map<string, EndpointRecord> {
  const mode = networkOf(optionalTextAt(request.hostConfig, 'NetworkMode') ?? '');
  const settings = fieldsAt(fieldsAt(request.body, 'NetworkingConfig'), 'EndpointsConfig');
  const names = Object.keys(settings);
  const isOneOnly = !isAtLeast(request.version, '1.44');
  if (names.length > 1 && isOneOnly)
    throw new Refusal(400, `Container cannot be connected to network endpoints: ${names.join(', ')}`);
  if (request.body['NetworkDisabled'] === true || mode.startsWith('container:')) return new Map();
  const ofContainer = optionalTextAt(request.body, 'MacAddress');
  const declared = names.map((name) => {
    const value = settings[name];
    if (!isFields(value)) throw nothingDeclared(state, name);
    const isMain = names.length === 1 || networkOf(name) === mode;
    // Where one network is allowed, the address is the container's.
    const own = isOneOnly ? undefined : optionalTextAt(value, 'MacAddress');
    return [nameIn(state, name), endpointOf(value, own || (isMain ? ofContainer : undefined))] as const;
  });
  const endpoints =
    declared.length > 0 ? declared : [[nameIn(state, mode), endpointOf({}, ofContainer)] as const];
  for (const [name, endpoint] of endpoints) checkDeclared(state, name, endpoint);
  const main = nameIn(state, mode);
  return new Map([...endpoints].sort(([a], [b]) => Number(b === main) - Number(a === main)));
}

/** @param settings as in the API, `EndpointSettings`. @param macAddress that counts, whatever the settings say */
export function endpointOf(settings: Fields, macAddress: string | undefined): EndpointRecord {
  const ipamConfig = settings['IPAMConfig'];
  return {
    network: undefined,
    aliases: listOrNull(settings, 'Aliases'),
    links: listOrNull(settings, 'Links'),
    ipamConfig: isFields(ipamConfig) ? ipamConfig : null,
    driverOptions: isFields(settings['DriverOpts']) ? labelsAt(settings, 'DriverOpts') : null,
    macAddress: macAddress || undefined,
    gatewayPriority: optionalNumberAt(settings, 'GwPriority') ?? 0,
    named: false,
    attached: undefined,
  };
}

/** Older engines look only at the addresses now, and at the rest when the container starts. */
function checkDeclared(state: EngineState, name: string, endpoint: EndpointRecord): void {
  if (!isNewer(state)) {
    const [fault] = endpointFaults(endpoint, undefined);
    if (fault !== undefined) throw new Refusal(400, fault);
    return;
  }
  try {
    refuseFaults(endpoint, state.networks.named(name));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new Refusal(error.status, `invalid config for network ${name}: ${error.message}`);
  }
}

function nothingDeclared(state: EngineState, name: string): Refusal {
  return new Refusal(
    400,
    isNewer(state)
      ? `invalid config for network ${name}: EndpointsConfig is nil`
      : `no EndpointSettings for ${name}`,
  );
}

function networkOf(mode: string): string {
  return mode === '' || mode === 'default' ? 'bridge' : mode;
}

/** Networks may be named by their ids. */
function nameIn(state: EngineState, reference: string): string {
  return state.networks.find(networkOf(reference))?.name ?? networkOf(reference);
}

function listOrNull(settings: Fields, key: string): readonly string[] | null {
  return Array.isArray(settings[key]) ? textsAt(settings, key) : null;
}
