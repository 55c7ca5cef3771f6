/** What properties draw at random is the same each time, so that a change is judged by itself; `DOCKER_MAP_SEED` draws others. */
import fastCheck from 'fast-check';

const seed = Number(process.env['DOCKER_MAP_SEED'] ?? 1);
fastCheck.configureGlobal({ ...fastCheck.readConfigureGlobal(), seed });
