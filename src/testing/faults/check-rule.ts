/** Rules of faults as they are written: on which calls, and what goes wrong with them. */
import { checkKeys, type Shape } from '../checks/check-keys.js';
import { CHANCE, COUNT, optionalNumber } from '../checks/check-number.js';
import { checkedText } from '../checks/check-word.js';
import { described } from '../checks/described.js';
import { type Place, placeIn, wrong } from '../checks/place.js';
import { checkFault } from './check-fault.js';
import type { FaultRule } from './fault-rule.js';

const FORM = "{ on: 'POST /containers/*/start', fault: refused() }";
const RULE: Shape = {
  keys: ['on', 'fault', 'container', 'nth', 'times', 'probability'],
  form: FORM,
  instead: { name: 'container', call: 'on', path: 'on', count: 'times', chance: 'probability' },
};

/** The calls it is on are to be checked still. @throws DockerMapError, of the place */
export function checkRule(rule: unknown, place: Place): asserts rule is FaultRule {
  const fields = checkKeys(rule, RULE, place);
  if (fields['on'] === undefined) throw wrong(place, 'it does not say on which calls.', `Write ${FORM}.`);
  if (fields['fault'] === undefined) throw wrong(place, 'it does not say which fault.', `Write ${FORM}.`);
  checkFault(fields['fault'], place);
  for (const count of ['nth', 'times']) optionalNumber(fields[count], COUNT, placeIn(place, count));
  optionalNumber(fields['probability'], CHANCE, placeIn(place, 'probability'));
  if (fields['container'] !== undefined)
    checkedText(fields['container'], "container: 'main.web'", placeIn(place, 'container'));
}

/** @throws DockerMapError `engine-option` */
export function checkedRules(rules: unknown): readonly unknown[] {
  if (Array.isArray(rules)) return rules;
  throw wrong(
    { code: 'engine-option', where: 'faults' },
    `${described(rules)} is no list.`,
    `Write [${FORM}].`,
  );
}
