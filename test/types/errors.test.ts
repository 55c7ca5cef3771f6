/**
 * Each of these maps has one mistake: TypeScript finds it, nothing else, and says at the place what was meant. Maps
 * that are right have none.
 */
import { describe, expect, test } from 'vitest';
import { defining, mapWith } from './marked-map.js';
import { serviceFor } from './typescript-service.js';

/** What is put into a container with the mistake marked, and what the message says. */
type Row = readonly [properties: string, message: RegExp];

const names: readonly Row[] = [
  [`«uses»: 'sockt'`, /^Type '"sockt"' is not assignable to type '"[^']*"'\. Did you mean '"socket"'\?$/],
  [`uses: [«'sockt'»]`, /Did you mean '"socket"'/],
  [`uses: [[«'sockt'», 'ro']]`, /^Type '"sockt"' .* Did you mean '"socket"'/],
  [`uses: { «sockt»: 'ro' }`, /'sockt' does not exist in type/],
  [`uses: [{ «name»: 'sockt', path: '/run' }]`, /Did you mean '"socket"'/],
  [`«uses»: 'log'`, /'"log"' is not assignable/],
  [`«uses»: 'app'`, /'"app"' is not assignable .*"app.one"/],
  [`«uses»: 'app.three'`, /'"app.three"' is not assignable .*"app.one"/],
  [`«uses»: 'plain'`, /'"plain"' is not assignable/],
  [`«attaches»: 'logg'`, /Did you mean '"log"'/],
  [`attaches: ['log', «'confg'»]`, /Did you mean '"config"'/],
  [`attaches: { «confg»: null }`, /'confg' does not exist in type/],
  [`attaches: [{ «confg»: null }]`, /'confg' does not exist in type/],
  [`«binds»: 'confg'`, /^Type '"confg"' is not assignable to type '"config"'\.$/],
  [`binds: [«'confg'»]`, /is not assignable to type '"config"'/],
  [`binds: [[«'confg'», 'ro']]`, /Did you mean '"config"'/],
  [`binds: { «confg»: 'ro' }`, /'confg' does not exist in type/],
  [`binds: [{ «confg»: 'ro' }]`, /'confg' does not exist in type/],
  [`binds: [{ «name»: 'confg' }]`, /is not assignable to type '"config"'/],
  [`«binds»: 'log'`, /'"log"' is not assignable to type '"config"'/],
  [`«links»: 'ap.one'`, /Did you mean '"app.one"'/],
  [`links: [«'app.three'»]`, /'"app.three"' is not assignable .*"app.one"/],
  [`links: [[«'plan'», 'alias']]`, /Did you mean '"plain"'/],
  [`links: { «plan»: 'alias' }`, /'plan' does not exist in type/],
  [`links: [{ «container»: 'plan' }]`, /Did you mean '"plain"'/],
  [`«links»: 'base'`, /'"base"' is not assignable/],
  [`«links»: 'app'`, /'"app"' is not assignable/],
  [`«networkMode»: 'app.three'`, /'"app.three"' is not assignable .*"app.one"/],
  [`networkMode: [«'ap'», 'one']`, /'"ap"' is not assignable/],
  [`«networks»: 'fronnt'`, /Did you mean '"front"'/],
  [`networks: ['back', «'fronnt'»]`, /Did you mean '"front"'/],
  [`networks: { «fronnt»: null }`, /'fronnt' does not exist in type/],
  [`networks: { «back»: { links: 'plan' } }`, /Did you mean '"plain"'/],
  [`networks: [{ «networkName»: 'fronnt' }]`, /Did you mean '"front"'/],
  [`«extends»: 'basse'`, /Did you mean '"base"'/],
  [`uses: String(1), links: [String(2), ['app.one']], «extends»: 'basse'`, /Did you mean '"base"'/],
  [`uses: String(1), «links»: 'plan'`, /Did you mean '"plain"'/],
  [`extends: ['base', «'plan'»]`, /Did you mean '"plain"'/],
];

const properties: readonly Row[] = [
  [`«imag»: 'nginx'`, /Did you mean to write 'image'/],
  [`«start_delay»: 5`, /'startDelay'|does not exist in type 'DefinedContainer/],
  [`networks: { back: { «ipv4Adress»: '10.0.0.5' } }`, /'ipv4Adress' does not exist in type/],
  [`healthcheck: { test: 'true', «intervall»: '5s' }`, /'intervall' does not exist in type/],
  [`build: { context: './web', «targt»: 'site' }`, /'targt' does not exist in type|Did you mean .*'target'/],
  [`«image»: 5`, /'number' is not assignable to type 'string'/],
  [`«abstract»: 'maybe'`, /'"maybe"' is not assignable/],
  [`«execCommands»: [['true', 'root', 'always']]`, /is not assignable to type 'ExecCommandsContent'/],
  [`«ready»: 'health'`, /Did you mean '"healthy"'/],
  [`«updateOrder»: 'stop_first'`, /Did you mean '"stop-first"'/],
  [`compare: { «label»: 'ignore' }`, /Did you mean to write 'labels'/],
  [`compare: { «labels»: 'ignored' }`, /Did you mean '"ignore"'/],
  [`«stopTimeout»: true`, /'boolean' is not assignable|'true' is not assignable/],
  [`hostConfig: { «memory»: Symbol() }`, /'symbol' is not assignable/],
];

/** As long as a map of 200 containers may have it. */
const chain = Array.from({ length: 200 }, (_, index) => `c${index + 1}: { extends: 'c${index}' }`).join();

/** Whole maps. */
const maps: readonly Row[] = [
  [`{ «containrs»: {} }`, /Did you mean to write 'containers'/],
  [
    `{ containers: { c0: { instances: 'a' }, ${chain}, web: { links: 'c200.b', «extends»: 'nope' } } }`,
    /'"nope"'/,
  ],
  [`{ containers: { c0: { instances: 'a' }, ${chain}, web: { «links»: 'c16.b' } } }`, /'"c16.b"'/],
  [`{ containers: { web: {} }, groups: { all: ['web', «'wep'»] } }`, /is not assignable to type '"web"'/],
  [`{ containers: { web: {} }, groups: { «all»: 'wep' } }`, /'"wep"' is not assignable to type '"web"'/],
  [`{ volumes: { log: { «defaultPat»: '/var/log' } } }`, /'defaultPat' does not exist in type/],
  [`{ networks: { back: { «intern»: true } } }`, /Did you mean to write 'internal'/],
  [`{ host: { «log»: 5 } }`, /'number' is not assignable/],
  [`{ volumes: { log: '/log' }, host: { «log»: 5 } }`, /'number' is not assignable/],
  [
    `{ containers: { a: { extends: 'b' }, b: { extends: 'a' }, c: { «links»: 'd' } } }`,
    /to type '"a" \| "b" \| "c"'/,
  ],
  [
    `{ useAttachedParentName: true, containers: { app: { attaches: 'log' }, web: { «uses»: 'log' } },
      volumes: { log: '/var/log' } }`,
    /'"log"' is not assignable to type .*"app.log"/,
  ],
];

const rows: readonly Row[] = [
  ...[...names, ...properties].map(([text, message]): Row => [mapWith(text), message]),
  ...maps,
];
const texts = [...names, ...properties, ...maps].map(([text]) => text);
const snippets = rows.map(([content]) => defining(content));
/** Also made, by `test/unit/define`. */
const rightFiles = ['test/unit/define/valid-maps.ts', 'test/unit/define/valid-forms.ts'];
const service = serviceFor(new Map(snippets.map(({ text }, index) => [`wrong ${index}`, text])), rightFiles);

test.each(rightFiles)('no error in %s', (file) => {
  expect(service.diagnosticsOf(file)).toEqual([]);
});

describe('one mistake, one error at the place', () => {
  test.each(rows.map(([, message], index) => [texts[index], index, message] as const))(
    '%s',
    (_, index, message) => {
      const { marked, position } = snippets[index] ?? { marked: '', position: 0 };
      expect(service.diagnosticsOf(`wrong ${index}`)).toEqual([
        { at: marked, start: position, message: expect.stringMatching(message) },
      ]);
    },
  );
});
