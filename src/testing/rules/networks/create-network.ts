/** Makes networks. */
import { type Fields, fieldsAt, isFields, labelsAt, optionalTextAt } from '../../../engine/answer/read.js';
import type { EngineState } from '../../state/engine-state.js';
import type { NetworkRecord } from '../../state/network.js';
import { Refusal } from '../../state/refusal.js';
import { isNewer } from '../engine-words.js';
import { configsOf, makeAddressRanges } from './address-ranges.js';
import { checkBridgeOptions } from './bridge-options.js';
import { tellOfNetwork } from './network-event.js';

export interface NetworkCreation {
  readonly network: NetworkRecord;
  /** Empty where there is nothing to say. */
  readonly warning: string;
}

/** @param body as in the API. @throws Refusal */
export function createNetwork(state: EngineState, body: Fields): NetworkCreation {
  const name = optionalTextAt(body, 'Name') ?? '';
  checkName(state, name);
  const warning = duplicateWarning(state, name, body['CheckDuplicate'] === true);
  const driver = optionalTextAt(body, 'Driver') || 'bridge';
  checkDriver(state, driver);
  const ipam = fieldsAt(body, 'IPAM');
  const ipamDriver = optionalTextAt(ipam, 'Driver') || 'default';
  checkPlugin(ipamDriver, ['default', 'null']);
  const id = state.newId();
  const options = labelsAt(body, 'Options');
  if (driver === 'bridge') {
    checkBridgeOptions(state, options);
    checkBridgeName(state, id, options);
  }
  const enableIpv6 = body['EnableIPv6'] === true;
  const ranges = makeAddressRanges(state, configsOf(ipam), enableIpv6);
  const ipamOptions = isFields(ipam['Options']) ? ipam['Options'] : null;
  const network = addNetwork(state, {
    id,
    name,
    driver,
    internal: body['Internal'] === true,
    attachable: body['Attachable'] === true,
    enableIpv6,
    options,
    labels: labelsAt(body, 'Labels'),
    ipam: { driver: ipamDriver, options: ipamOptions },
    ranges,
    predefined: false,
  });
  tellOfNetwork(state, network, 'create');
  return { network, warning };
}

type NewNetwork = Omit<NetworkRecord, 'created' | 'attached'>;

/** Enters it as it is, without a check or an event. */
export function addNetwork(state: EngineState, declared: NewNetwork): NetworkRecord {
  const network = { ...declared, created: state.moment(), attached: new Map() };
  state.networks.add(network);
  return network;
}

/** `default` means `bridge` where containers are created. */
const PREDEFINED = ['bridge', 'host', 'none', 'default'];

function checkName(state: EngineState, name: string): void {
  if (name.trim() === '')
    throw isNewer(state)
      ? new Refusal(400, 'invalid name: name is empty')
      : new Refusal(500, `invalid name: ${name}`);
  if (PREDEFINED.includes(name))
    throw new Refusal(403, `operation is not permitted on predefined ${name} network `);
}

/** Before API 1.44, a second network of a name is only refused to those who ask for it. */
function duplicateWarning(state: EngineState, name: string, checkDuplicate: boolean): string {
  const existing = state.networks.named(name);
  if (existing === undefined) return '';
  if (isNewer(state) || checkDuplicate) throw new Refusal(409, `network with name ${name} already exists`);
  return `Network with name ${name} (id : ${existing.id}) already exists`;
}

const NO_SWARM =
  'This node is not a swarm manager. Use "docker swarm init" or "docker swarm join" to connect this node to swarm and try again.';

function checkDriver(state: EngineState, driver: string): void {
  if (driver === 'host' || driver === 'null')
    throw new Refusal(403, `only one instance of "${driver}" network is allowed`);
  if (driver === 'overlay') throw new Refusal(isNewer(state) ? 403 : 500, NO_SWARM);
  checkPlugin(driver, ['bridge', 'macvlan', 'ipvlan']);
}

function checkPlugin(name: string, known: readonly string[]): void {
  if (!known.includes(name)) throw new Refusal(404, `plugin "${name}" not found`);
}

const BRIDGE_NAME = 'com.docker.network.bridge.name';

/** Every bridge network has a bridge of its own. */
function checkBridgeName(state: EngineState, id: string, options: Readonly<Record<string, string>>): void {
  const bridge = options[BRIDGE_NAME];
  if (!bridge) return;
  for (const other of state.networks)
    if (other.driver === 'bridge' && other.options[BRIDGE_NAME] === bridge)
      throw new Refusal(
        403,
        `cannot create network ${id} (${bridge}): conflicts with network ${other.id} (${bridge}): networks have same bridge name`,
      );
}
