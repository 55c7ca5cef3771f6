import { it } from 'vitest';
import * as testing from '../../../../src/testing/index.js';
import { toldBy, wrongly } from '../support/wrongly.js';

const {
  runs,
  exits,
  byCommand,
  ManualClock,
  SimulatedEngine,
  refused,
  answers,
  reset,
  restarts,
  truncated,
  losesEvents,
  slow,
  dies,
} = testing;
it('x', async () => {
  const out: string[] = [];
  const show = async (name: string, f: () => unknown) => {
    out.push(`${name}  ==> ` + (await toldBy(f)).replaceAll('\n', ' | '));
  };
  const o = (name: string, x: unknown) =>
    show(name, async () => {
      const e: any = await wrongly(SimulatedEngine, 'start', x);
      await e.close();
    });
  const engine = await SimulatedEngine.start();
  engine.createContainer('web', { Cmd: ['sleep', '9'] }, { started: true });
  const on = 'POST /containers/*/start';
  for (const [n, f] of Object.entries({
    refused,
    q: 'refused',
    e: {},
    k: { kind: 'answer' },
    kk: { kind: 'answers' },
    n: null,
    b: () => 1,
    ex: { kind: 'refused', x: 1 },
  }))
    await show('fault ' + n, () => wrongly(engine, 'fault', { on, fault: f }));
  for (const r of [
    { nht: 2 },
    { name: 'x' },
    { nth: 1.5 },
    { nth: '2' },
    { probability: '0.5' },
    { container: 3 },
  ])
    await show(JSON.stringify(r), () => wrongly(engine, 'fault', { on, fault: refused(), ...r }));
  const T = testing;
  for (const [m, ...a] of [
    ['restarts'],
    ['restarts', 'stop'],
    ['restarts', 'stopped', { downfor: 1 }],
    ['reset', 5],
    ['truncated', { bytes: 3 }],
    ['losesEvents', 'die'],
    ['losesEvents', { typ: 1 }],
    ['losesEvents', { type: 'containr' }],
    ['answers', 500, { message: 'x' }],
    ['answers', '500'],
    ['slow'],
    ['slow', '5'],
    ['dies', true],
    ['dies', { carriedOut: 'no' }],
  ] as any[])
    await show(m + JSON.stringify(a), () => wrongly(T, m, ...a));
  for (const [m, ...a] of [
    ['stop', { containers: 'gone' }],
    ['stop', 'gone'],
    ['restart', { container: 'live' }],
    ['fault', '*', refused()],
    ['fault', { on: '*' }],
    ['fault', { fault: refused() }],
    ['fault'],
    ['container'],
    ['crash', engine.container('web')],
    ['crash', 'web', 999],
    ['addImage'],
    ['addImage', 'x', runs],
    ['addImage', 'x', 3],
    ['createContainer'],
    ['createContainer', 'a', 'nginx'],
    ['createContainer', 'a', { image: 'nginx' }],
    ['createContainer', 'a', {}, { start: true }],
    ['createContainer', 'a', {}, true],
    ['createContainer', 'web'],
    ['createContainer', 'b', { Image: 'nowhere' }],
    ['createContainer', 'a', { Env: { A: 1 } }],
    ['requestsTo'],
    ['until', 'web', 'runing'],
    ['until', 'web', 'healthy'],
    ['until', 'wbe', 'running'],
    ['until', 'web'],
    ['requestsTo', '/containers/*/start'],
    ['requestsTo', 'start'],
    ['requestsTo', 'POST /v1.41/containers/*/start'],
    ['requestsTo', 'POST containers/*/start'],
    ['requestsTo', 'GET /containers/*/start'],
    ['requestsTo', 'post /containers/create'],
    ['requestsTo', 'GET /containers/json?all=1'],
    ['requestsTo', '/start'],
    ['requestsTo', 'x'],
    ['requestsTo', 'POST /v1.41/...'],
    ['requestsTo', 'POST /containers/main.web/strat'],
    ['requestsTo', '/containers/web/strat'],
  ] as any[])
    await show(m + JSON.stringify(a), () => wrongly(engine, m, ...a));
  for (const [n, x] of Object.entries({
    f1: { faults: [{ on: '*' }] },
    f2: { faults: [{ fault: refused() }] },
    f3: { faults: { on: '*', fault: refused() } },
    f4: {
      faults: [
        { on: '*', fault: refused() },
        { on: '*', fault: refused },
      ],
    },
    c1: { clock: {} },
    c2: { clock: ManualClock },
    c3: { clock: Date },
    c4: { clock: new Date() },
    env: { images: { w: { config: { Env: { A: 1 } } } } },
    c: { images: { w: { config: 3 } } },
    lat: { latency: '5' },
    lat2: { latency: { '*': '5' } },
    lat3: { latency: [5] },
    r: { images: { w: runs } },
    e: { images: { w: exits } },
    bc: { images: { w: byCommand } },
    b: { images: { w: { behaviour: 'runs' } } },
    wq: { images: { w: 'runs' } },
    bm: { images: { w: { behavior: runs() } } },
    ex: { images: { w: { executed: runs } } },
    i3: { images: [3] },
    in: { images: null },
    im: { images: new Map() },
    cmd: { images: { w: { config: { cmd: ['x'] } } } },
    cmd2: { images: { w: { config: { Cmd: 'x' } } } },
    v: { apiVersion: 'v1.41' },
    v2: { apiVersion: 1.41 },
    v3: { apiVersion: '28.5' },
    v4: { apiVersion: '20.10.24' },
    v5: { apiVersion: '1.40' },
    v6: { apiVersion: '29' },
    port: { port: 2375 },
    img: { images: 'nginx' },
    tp: { takenPorts: 8080 },
    tp2: { takenPorts: ['8080/tcp'] },
    tp3: { takenPorts: [0] },
    seed: { seed: '1' },
    listen: { listen: 'tpc' },
    st: 'unix',
    u: { images: { Web: runs() } },
  }))
    await o(n, x);
  for (const [m, ...a] of [
    ['exits', 0, 500],
    ['exits', 0, { afer: 5 }],
    ['exits'],
    ['byCommand', runs()],
    ['byCommand'],
  ] as any[])
    await show(m + JSON.stringify(a), () => wrongly(T, m, ...a));
  for (const [m, ...a] of [
    ['crashesAt', 1, 3],
    ['crashesAt', 1, { exitCode: 3 }],
    ['crashesAt', '1'],
    ['logs', 3],
    ['logs', 'x', { stream: 'out' }],
    ['logs', 'x', { after: 5 }],
    ['onSignal', 'SIGTERM'],
    ['onSignal', 'SIGTERM', { exit: 3 }],
    ['onSignal'],
    ['onSignal', 'SIGTERM', { logs: 3 }],
    ['healthyAfter'],
    ['healthyAfter', '500'],
  ] as any[])
    await show(m + JSON.stringify(a), () => wrongly(runs(), m, ...a));
  const clock = new ManualClock();
  for (const [m, ...a] of [
    ['advance', '5'],
    ['advance', -5],
    ['advance'],
    ['advance', Infinity],
    ['advanceUntil', 3],
    ['advanceUntil', new Promise(() => {}), { patience: 0 }],
  ] as any[])
    await show(m + JSON.stringify(a), () => wrongly(clock, m, ...a));
  await show('mc now', () => Reflect.construct(ManualClock, ['now']));
  engine.addImage('bc', wrongly(testing, 'byCommand', () => 'x') as any);
  engine.addImage('bc2', wrongly(testing, 'byCommand', () => runs) as any);
  await show('bc', () => engine.createContainer('bc', { Image: 'bc' }, { started: true }));
  await show('bc2', () => engine.createContainer('bc2', { Image: 'bc2' }, { started: true }));
  await engine.close();
  for (const [m, ...a] of [
    ['fault', { on, fault: refused() }],
    ['addImage', 'x'],
    ['publishImage', 'x'],
    ['createContainer', 'x'],
    ['crash', 'web'],
    ['stop'],
    ['restart'],
    ['resume'],
    ['until', 'web', 'exited'],
  ] as any[])
    await show('closed ' + m, () => wrongly(engine, m, ...a));
  (await import('node:fs')).writeFileSync('/tmp/u4/out.txt', out.join('\n'));
});
