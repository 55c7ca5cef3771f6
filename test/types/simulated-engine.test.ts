/** What TypeScript says of tests with a simulated engine, and what an editor offers in them. */
import { describe, expect, test } from 'vitest';
import { allRoutes } from '../../src/testing/routes/all.js';
import { serviceFor } from './typescript-service.js';

const head = `import { byCommand, exits, refused, runs, SimulatedEngine } from '../../src/testing/index.js';
declare const engine: SimulatedEngine;
declare const path: string;
`;

function snippet(code: string): {
  readonly text: string;
  readonly marked: string;
  readonly position: number;
} {
  const [before = '', marked = '', after = ''] = `${head}${code}`.split(/[«»]/);
  return { text: before + marked + after, marked, position: before.length };
}

// biome-ignore-start lint/suspicious/noTemplateCurlyInString: the code that is tested
const right = [
  'engine.requestsTo(`GET ${path}`)',
  'engine.requestsTo(`POST /containers/${path}/start`)',
  "engine.fault({ on: '*', fault: refused() })",
  "engine.fault({ on: 'GET /images/nginx/json', fault: refused() })",
  "SimulatedEngine.start({ latency: { '*': 1, 'POST /containers/web/start': 5 } })",
  'SimulatedEngine.start({ images: { a: runs(), b: (run) => run.exit(3), c: () => {}, d: { executed: exits(0) } } })',
  "SimulatedEngine.start({ takenPorts: [8080, 'udp/53'] })",
];
// biome-ignore-end lint/suspicious/noTemplateCurlyInString: the same

const wrong: readonly (readonly [code: string, message: RegExp])[] = [
  ["engine.requestsTo(«'/containers/*/start'»)", /is not assignable to parameter of type 'CallPattern'\.$/],
  [
    "engine.fault({ «on»: 'start', fault: refused() })",
    /^Type '"start"' is not assignable to type 'CallPattern'\.$/,
  ],
  ["SimulatedEngine.start({ latency: { «'start'»: 5 } })", /'start'' does not exist in type/],
  [
    "SimulatedEngine.start({ latency: { «'GET /info'»: '5' } })",
    /'string' is not assignable to type 'number'/,
  ],
  ['SimulatedEngine.start({ images: { «a»: runs } })', /'Behaviour' is not assignable to type 'void'/],
  ['SimulatedEngine.start({ images: { «a»: () => runs() } })', /is not assignable to type/],
  ['SimulatedEngine.start({ images: { «a»: exits } })', /is not assignable to type/],
  ['SimulatedEngine.start({ images: { «a»: byCommand } })', /is not assignable to type/],
  [
    "engine.until('web', «'runing'»)",
    /'"runing"' is not assignable to parameter of type 'ContainerCondition'/,
  ],
];

const offering = snippet("engine.requestsTo('«»')");
const snippets = new Map([
  ...right.map((code) => [code, snippet(code).text] as const),
  ...wrong.map(([code]) => [code, snippet(code).text] as const),
  ['offering', offering.text] as const,
]);
const service = serviceFor(snippets);

test.each(right)('right: %s', (code) => {
  expect(service.diagnosticsOf(code)).toEqual([]);
});

describe('wrong', () => {
  test.each(wrong)('%s', (code, message) => {
    const messages = service.diagnosticsOf(code);
    expect(messages).toEqual([expect.objectContaining({ message: expect.stringMatching(message) })]);
  });
});

test('all calls that the engine knows are offered, and no others', () => {
  const known = allRoutes.map(({ method, pattern }) => `${method} ${pattern.replace(/\{[^}]*\}/g, '*')}`);
  const offered = service.completionsAt('offering', offering.position);
  const calls = offered.filter((call) => call.includes('/'));
  expect([...calls].sort()).toEqual([...new Set(known)].sort());
  expect(offered).toEqual(expect.arrayContaining(['*', 'GET *', 'POST *']));
});
