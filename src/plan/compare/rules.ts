/** All fields that there is a rule for, in the order in which they are told. */
import { cpuRules } from './fields/cpu.js';
import { deviceRules } from './fields/devices.js';
import { environmentRules } from './fields/environment.js';
import { healthRules } from './fields/health.js';
import { imageRules } from './fields/image.js';
import { loggingRules } from './fields/logging.js';
import { memoryRules } from './fields/memory.js';
import { mountRules } from './fields/mounts.js';
import { networkRules } from './fields/network.js';
import { portRules } from './fields/ports.js';
import { programRules } from './fields/program.js';
import { restartPolicyRules } from './fields/restart-policy.js';
import { securityRules } from './fields/security.js';
import { volumesFromRules } from './fields/volumes-from.js';
import type { FieldRule } from './rule.js';

export const rules: readonly FieldRule[] = [
  ...imageRules,
  ...programRules,
  ...environmentRules,
  ...healthRules,
  ...portRules,
  ...mountRules,
  ...volumesFromRules,
  ...networkRules,
  ...restartPolicyRules,
  ...memoryRules,
  ...cpuRules,
  ...securityRules,
  ...deviceRules,
  ...loggingRules,
];
