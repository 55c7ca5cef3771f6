/** All fields of which a container can be started. */
import { limitCases } from './cases/limits.js';
import { mountCases } from './cases/mounts.js';
import { networkCases } from './cases/network.js';
import { programCases } from './cases/program.js';
import { securityCases } from './cases/security.js';
import type { FieldCase } from './field-case.js';

export { kernelCases } from './cases/kernel.js';

export const cases: readonly FieldCase[] = [
  ...programCases,
  ...networkCases,
  ...mountCases,
  ...limitCases,
  ...securityCases,
];
