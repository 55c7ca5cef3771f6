/** All cases, by topic. */
import type { ContractCase } from '../contract-case.js';
import { configurationCases } from './configuration.js';
import { containerEndCases } from './container-end.js';
import { containerLifeCases } from './container-life.js';
import { containerNameCases } from './container-names.js';
import { endpointCases } from './endpoints.js';
import { eventCases } from './events.js';
import { execCases } from './exec.js';
import { execInputCases } from './exec-input.js';
import { execLifeCases } from './exec-life.js';
import { fileCases } from './files.js';
import { followingCases } from './following.js';
import { healthCases } from './health.js';
import { imageCases } from './images.js';
import { linkCases } from './links.js';
import { logCases } from './logs.js';
import { networkCases } from './networks.js';
import { observationCases } from './observation.js';
import { portCases } from './ports.js';
import { processCases } from './processes.js';
import { renamingCases } from './renaming.js';
import { restartPolicyCases } from './restart-policies.js';
import { updateCases } from './updates.js';
import { versionCases } from './version.js';
import { volumeCases } from './volumes.js';

export const allCases: Readonly<Record<string, readonly ContractCase[]>> = {
  'versions of the API': versionCases,
  'names of containers': containerNameCases,
  'other names for containers': renamingCases,
  'life of containers': containerLifeCases,
  'end of containers': containerEndCases,
  'restart policies': restartPolicyCases,
  'health checks': healthCases,
  'links and shared networks': linkCases,
  ports: portCases,
  networks: networkCases,
  'places on networks': endpointCases,
  volumes: volumeCases,
  images: imageCases,
  'what containers are made with': configurationCases,
  'changes of limits': updateCases,
  'executed commands': execCases,
  'life of executed commands': execLifeCases,
  'input of executed commands': execInputCases,
  processes: processCases,
  files: fileCases,
  output: logCases,
  'output as it is written': followingCases,
  events: eventCases,
  observation: observationCases,
};
