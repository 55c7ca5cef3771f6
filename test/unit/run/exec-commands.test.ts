/** Commands in a running container: in order, to their end where it comes within a second. */
import { describe, expect, it } from 'vitest';
import type { ExecItem } from '../../../src/landscape/landscape.js';
import type { ExecCommands, StartContainer } from '../../../src/plan/step.js';
import type { RunEvent, RunResult } from '../../../src/run/event.js';
import { RunError } from '../../../src/run/run-error.js';
import { answers, refused, reset, SimulatedEngine } from '../../../src/testing/index.js';
import { failedStep, progress, run, stepBase } from './support.js';

function execStep(...lines: readonly (string | ExecItem)[]): ExecCommands {
  const commands = lines.map((line) =>
    typeof line === 'string' ? ({ command: ['sh', '-c', line], policy: 'restart' } as const) : line,
  );
  return { ...stepBase, id: 'exec container:main.web', kind: 'execCommands', commands };
}

const start: StartContainer = { ...stepBase, id: 'start container:main.web', kind: 'startContainer' };

async function withShell(): Promise<SimulatedEngine> {
  const engine = await SimulatedEngine.start();
  engine.createContainer('main.web', { Cmd: ['sleep', '1000'] }, { started: true });
  return engine;
}

function resultOf(error: unknown): RunResult {
  if (error instanceof RunError) return error.result;
  throw error;
}

/** What the commands ended with, in order. */
function ends(engine: SimulatedEngine): readonly (string | undefined)[] {
  return engine.events
    .filter(({ action }) => action === 'exec_die')
    .map(({ attributes }) => attributes['exitCode']);
}

describe('commands in a container', () => {
  it('run one after the other', async () => {
    await using engine = await withShell();
    const told = progress();
    const { outcomes } = await run(engine, [execStep('echo one', 'echo two')], told);
    expect(outcomes).toMatchObject([{ status: 'done', changed: true }]);
    expect(told.texts).toEqual(['sh -c "echo one"', 'sh -c "echo two"']);
    const happened = engine.events
      .map(({ action }) => action)
      .filter((action) => /^exec_(start|die)/.test(action));
    expect(happened).toEqual([
      'exec_start: sh -c echo one',
      'exec_die',
      'exec_start: sh -c echo two',
      'exec_die',
    ]);
  });

  it('run as the user that is declared', async () => {
    await using engine = await withShell();
    await run(engine, [execStep({ command: ['true'], user: '1000:1000', policy: 'initial' })]);
    const [request] = engine.requestsTo('POST /containers/*/exec');
    expect(request?.body).toMatchObject({ User: '1000:1000', Cmd: ['true'] });
  });

  it.each([
    ['initial', ['done', 'done']],
    ['restart', ['done', 'not-done']],
  ] as const)('of a container that is started while the run is ended: %s', async (policy, expected) => {
    await using engine = await SimulatedEngine.start();
    engine.createContainer('main.web', { Cmd: ['sleep', '1000'] });
    const commands = { ...execStep({ command: ['true'], policy }), after: [start.id] };
    const end = new AbortController();
    const onEvent = ({ type }: RunEvent) => type === 'started' && end.abort();
    const result = await run(engine, [start, commands], { signal: end.signal, onEvent }).catch(resultOf);
    expect(result.outcomes.map(({ status }) => status)).toEqual(expected);
  });

  it('of a container that is started while the run is ended, not before its delay', async () => {
    await using engine = await SimulatedEngine.start();
    engine.createContainer('main.web', { Cmd: ['sleep', '1000'] });
    const commands = { ...execStep({ command: ['true'], policy: 'initial' }), after: [start.id] };
    const end = new AbortController();
    const onEvent = ({ type }: RunEvent) => type === 'started' && end.abort();
    const { outcomes } = await run(engine, [{ ...start, delay: 0.1 }, commands], {
      signal: end.signal,
      onEvent,
    });
    expect(outcomes).toMatchObject([
      { milliseconds: expect.toSatisfy((time) => time > 90) },
      { changed: true },
    ]);
  });

  it('of a container that ran already are not run while the run is ended', async () => {
    await using engine = await withShell();
    const commands = { ...execStep({ command: ['true'], policy: 'initial' }), after: [start.id] };
    const end = new AbortController();
    const onEvent = ({ type }: RunEvent) => type === 'started' && end.abort();
    const result = await run(engine, [start, commands], { signal: end.signal, onEvent }).catch(resultOf);
    expect(result.outcomes).toMatchObject([
      { status: 'done', changed: false },
      { status: 'not-done', because: null },
    ]);
  });

  it('are not begun where nothing was', async () => {
    await using engine = await withShell();
    const commands = execStep({ command: ['true'], policy: 'initial' });
    const result = await run(engine, [commands], { signal: AbortSignal.abort() }).catch(resultOf);
    expect(result.outcomes).toEqual([{ status: 'not-done', step: commands, because: null }]);
  });

  it('that end with another code fail, with their output; those after them do not run', async () => {
    await using engine = await withShell();
    const { error } = await failedStep(run(engine, [execStep('echo no such table >&2; exit 4', 'echo two')]));
    expect(error).toMatchObject({
      code: 'exec-failed',
      message:
        'The command sh -c "echo no such table >&2; exit 4" in container main.web ended with 4: no such table',
      hint: 'Mend the command. `update` runs it again where its policy is `restart`; otherwise only a new container gets it (`--force-update`).',
    });
    expect(ends(engine)).toEqual(['4']);
  });

  it('are told without their secrets', async () => {
    await using engine = await withShell();
    const told = progress();
    const command = ['false', '--password=hush', '--token', 'hush hush'];
    const { error } = await failedStep(run(engine, [execStep({ command, policy: 'initial' })], told));
    expect(error.message).toContain(' false --password=*** --token *** in ');
    expect(told.texts).toEqual(['false --password=*** --token ***']);
  });

  it('that are not there fail', async () => {
    await using engine = await withShell();
    const { error } = await failedStep(run(engine, [execStep({ command: ['nothing'], policy: 'initial' })]));
    expect(error).toMatchObject({
      code: 'exec-failed',
      message: expect.stringContaining('executable file not found'),
    });
  });

  it('that go on are left running', async () => {
    await using engine = await withShell();
    const { outcomes } = await run(engine, [execStep('sleep 1000')]);
    expect(outcomes).toMatchObject([{ status: 'done' }]);
    expect(ends(engine)).toEqual([]);
  });

  it('need a container that runs', async () => {
    await using engine = await SimulatedEngine.start();
    engine.createContainer('main.web');
    const { error } = await failedStep(run(engine, [execStep('true')]));
    expect(error).toMatchObject({ code: 'conflict', message: expect.stringContaining('is not running') });
  });

  it('whose start is refused fail', async () => {
    await using engine = await withShell();
    engine.fault({ on: 'POST /exec/*/start', fault: answers(500, 'no more processes') });
    const { error } = await failedStep(run(engine, [execStep('true')]));
    expect(error).toMatchObject({ message: expect.stringContaining('no more processes') });
  });

  it('whose start is lost on the way fail', async () => {
    await using engine = await withShell();
    engine.fault({ on: 'POST /exec/*/start', fault: refused() });
    const { error } = await failedStep(run(engine, [execStep('true')]));
    expect(error).toMatchObject({ code: 'engine-connection-lost' });
  });

  it('whose output is lost are known by their exit code', async () => {
    await using engine = await withShell();
    engine.fault({ on: 'POST /exec/*/start', fault: reset() });
    await expect(run(engine, [execStep('true')])).resolves.toMatchObject({ interrupted: false });
    expect(ends(engine)).toEqual(['0']);
  });
});
