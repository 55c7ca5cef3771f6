import { expect, it } from 'vitest';
import { linesOf, planOf } from './support.js';

const map = { web: { links: 'app' }, app: null, job: null, idle: null, fresh: null };
const exists = {
  containers: [
    { name: 'main.web' },
    { name: 'main.app', status: 'paused' as const },
    { name: 'main.job', status: 'exited' as const, exitCode: 0 },
    { name: 'main.fresh', status: 'created' as const },
  ],
};

it('goes to the targets that run; of the others, a note tells', () => {
  expect(linesOf('signal', { map, exists, options: { sendSignal: 'SIGHUP' } })).toEqual([
    '↯ container main.app  SIGHUP; asked for',
    '↯ container main.web  SIGHUP; asked for',
    '! main.job has ended; there is nothing to signal',
    '! main.idle does not exist; there is nothing to signal',
    '! main.fresh has not been started; there is nothing to signal',
  ]);
});

it('goes to nothing that the targets depend on', () => {
  expect(linesOf('signal', { map, exists, names: ['web'] })).toEqual([
    '↯ container main.web  SIGKILL; asked for',
  ]);
});

it('carries the signal by name or number', () => {
  const { steps } = planOf('signal', { map, exists, names: ['web'], options: { sendSignal: '1' } });
  expect(steps).toMatchObject([{ kind: 'signalContainer', signal: '1', target: 'main.web' }]);
});
