/** Options of the bridge driver: what is no value of an option is refused. */
import type { EngineState } from '../../state/engine-state.js';
import { Refusal } from '../../state/refusal.js';
import { isNewer } from '../engine-words.js';

const BRIDGE = 'com.docker.network.bridge.';
const FLAGS = ['enable_icc', 'enable_ip_masquerade', 'inhibit_ipv4', 'default_bridge'].map(
  (name) => BRIDGE + name,
);
const NUMBERS = ['com.docker.network.driver.mtu', 'com.docker.network.mtu'];

/** As Go reads them. */
const FLAG = /^(1|t|T|TRUE|true|True|0|f|F|FALSE|false|False)$/;
const NUMBER = /^[+-]?\d+$/;

/** @throws Refusal */
export function checkBridgeOptions(state: EngineState, options: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(options)) {
    if (FLAGS.includes(name) && !FLAG.test(value)) throw unreadable(state, name, value, 'ParseBool');
    if (NUMBERS.includes(name) && !NUMBER.test(value)) throw unreadable(state, name, value, 'Atoi');
  }
}

function unreadable(state: EngineState, name: string, value: string, reader: string): Refusal {
  const reason = `strconv.${reader}: parsing ${JSON.stringify(value)}: invalid syntax`;
  return new Refusal(isNewer(state) ? 400 : 500, `failed to parse ${name} value: ${value} (${reason})`);
}
