/** What engines refuse in port bindings. */
import { type Fields, fieldsOf, listOf, optionalTextAt } from '../../../engine/answer/read.js';
import { Refusal } from '../../state/refusal.js';

/** @param bindings `HostConfig.PortBindings`. @throws Refusal 400 */
export function checkPortBindings(bindings: Fields): void {
  for (const [port, list] of Object.entries(bindings)) {
    checkPort(port.split('/', 1)[0] ?? '');
    for (const binding of listOf(list, port))
      checkPort(optionalTextAt(fieldsOf(binding, port), 'HostPort') ?? '');
  }
}

const LAST_PORT = 65535;

/** A port or a range of ports; an empty text leaves it to the engine. */
function checkPort(text: string): void {
  const [first = '', last = first, ...more] = text.split('-');
  const isRange = isPort(first) && isPort(last) && Number(first) <= Number(last) && more.length === 0;
  if (text !== '' && !isRange) throw new Refusal(400, `invalid port specification: "${text}"`);
}

function isPort(text: string): boolean {
  return /^\d+$/.test(text) && Number(text) <= LAST_PORT;
}
