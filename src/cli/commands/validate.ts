/** `validate`: all that is wrong with maps, and all that is hardly meant. Promise: no engine is looked for. */
import { resolve } from 'node:path';
import type { Clients } from '../../map/integrity/clients.js';
import type { Problem } from '../../map/problem.js';
import type { RunCommand } from '../command.js';
import { ExitCode } from '../exit-code.js';
import { mapPaths } from '../load-maps.js';
import { styleFor } from '../output/style.js';
import { type Findings, problemsOf, validateFiles } from './validate-files.js';
import { validationJson } from './validate-json.js';
import { validationText } from './validate-text.js';

export const validateCommand: RunCommand = async ({ options }, io) => {
  const { json, quiet, noColor } = options;
  const paths = await mapPaths(options.files, io.folder);
  const clientFile = options.clients === undefined ? undefined : resolve(io.folder, options.clients);
  const { clients, findings } = await readClients(clientFile);
  const all = [...findings, ...(await validateFiles(paths, clients))];
  const style = styleFor(io.stdout, io.environment, noColor);
  io.stdout.write(json ? validationJson(all) : validationText(all, { style, folder: io.folder, quiet }));
  return all.every(({ errors }) => errors.length === 0) ? ExitCode.done : ExitCode.usage;
};

interface ReadClients {
  readonly clients?: Clients;
  /** Only where there is something to tell. */
  readonly findings: readonly Findings[];
}

async function readClients(file: string | undefined): Promise<ReadClients> {
  if (file === undefined) return { findings: [] };
  const { loadClientsFile } = await import('../../yaml/load-clients-file.js');
  const warnings: Problem[] = [];
  const onWarning = (warning: Problem) => warnings.push(warning);
  try {
    const clients = await loadClientsFile(file, undefined, { onWarning });
    return { clients, findings: warnings.length > 0 ? [{ files: [file], errors: [], warnings }] : [] };
  } catch (error) {
    return { findings: [{ files: [file], errors: problemsOf(error, file), warnings }] };
  }
}
