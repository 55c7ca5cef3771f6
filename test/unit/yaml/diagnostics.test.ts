/** Where the problems of a text are told to be. */
import { describe, expect, test } from 'vitest';
import { MapIntegrityError } from '../../../src/map/map-error.js';
import { errorOf, placesOf } from './support.js';

test('all problems of a text, in its order, with excerpts', () => {
  const error = errorOf(`name: main
repositry: registry.example.com
web:
  imagee: nginx
  binds:
    - web_confg: ro
  uses: [socket, sokcet]
  exposes: "80:80"
app:
  hostConfig: {}
  attaches: socket
  links:
    - container: wbe
      alias: www
volumes:
  socket: /run/app
  web_config: /etc/nginx
host:
  web_config: config
`);
  expect(error.code).toBe('map-invalid');
  expect(error.message).toBe(`7 problems in map.yaml
map.yaml:2:1: 'repositry' is not a property of a map, and a container is a mapping of properties; did you mean 'repository'?
   2 | repositry: registry.example.com
     | ^^^^^^^^^
map.yaml:4:3: 'imagee' is not a property of a container; did you mean 'image'?
   4 |   imagee: nginx
     |   ^^^^^^
map.yaml:6:7: there is no alias 'web_confg' in 'volumes' and 'host'; did you mean 'web_config'?
   6 |     - web_confg: ro
     |       ^^^^^^^^^
map.yaml:7:18: no container attaches 'sokcet' or has that name; did you mean 'socket'?
   7 |   uses: [socket, sokcet]
     |                  ^^^^^^
map.yaml:8:12: expected a port from 1 to 65535, or a range of them, for other protocols than tcp as in 53/udp, found '80:80' (the port of the host is a value of its own)
   8 |   exposes: "80:80"
     |            ^^^^^^^
map.yaml:10:3: 'hostConfig' is not a property of a container; did you mean 'host_config'?
  10 |   hostConfig: {}
     |   ^^^^^^^^^^
map.yaml:13:7: there is no container 'wbe'; did you mean 'web'?
  13 |     - container: wbe
     |       ^`);
});

test('what only does not fit together is a MapIntegrityError', () => {
  const error = errorOf('app:\n  links: web\n', 'm');
  expect(error).toBeInstanceOf(MapIntegrityError);
  expect(error.message).toBe(
    "a problem in map.yaml\nmap.yaml:2:10: there is no container 'web'\n   2 |   links: web\n     |          ^^^",
  );
});

describe('places', () => {
  test.each([
    ['a wrong value', 'app:\n  stop_timeout: soon\n', ['invalid-value 2:17']],
    ['an empty value', 'host:\n  a:\n', ['invalid-value 2:3']],
    ['an item of a list', 'app:\n  instances:\n    - a\n    - b c\n', ['invalid-name 4:7']],
    ['a name as value', 'app:\n  binds: x\n', ['unknown-alias 2:10']],
    ['a name as key', 'app:\n  binds:\n    x: ro\n', ['unknown-alias 3:5']],
    ['a group', 'groups:\n  app: app\napp:\n', ['duplicate-name 2:3']],
    ['a single member of a group', 'groups:\n  all: web\n', ['unknown-container 2:8']],
    ['a mapping in a list', 'app:\n  links: [{alias: x}]\n', ['missing-key 2:11']],
    ['below containers', 'containers:\n  app:\n    links: x\n', ['unknown-container 3:12']],
    [
      'what an alias stands for',
      'app:\n  links: &l\n    - x\nweb:\n  links: *l\n',
      ['unknown-container 3:7', 'unknown-container 3:7'],
    ],
    ['what a merge key brings', 'a: &a\n  imagee: x\nb:\n  <<: *a\n', ['unknown-key 2:3', 'unknown-key 2:3']],
    ['a key given twice', 'app:\n  image: a\n  image: b\n', ['duplicate-key 3:3']],
    [
      'a container given twice, and more',
      'app:\napp:\n  imagee: b\n',
      ['duplicate-key 2:1', 'unknown-key 3:3'],
    ],
    ['a tag that is not known', 'host_root: !pth $X\n', ['unknown-tag 1:12']],
    ['faults of the syntax, alone', 'app:\n  links: [x\nweb:\n imagee: x\n', ['yaml-syntax 3:1']],
    ['an alias within its anchor', 'app: &a\n  image: *a\n', ['yaml-syntax 2:10']],
    ['an alias without anchor', 'app:\n  image: *a\n', ['yaml-syntax 2:10']],
    ['a list as key', '? [a]\n: b\n', ['yaml-syntax 1:3']],
    ['a merge of what is no mapping', 'app:\n  <<: x\n', ['yaml-syntax 2:7']],
    ['two documents', 'app:\n---\nweb:\n', ['yaml-syntax 2:1']],
    ['a tab', 'app:\n\timage: x\n', ['yaml-syntax 2:1']],
    ['no mapping', '- app\n', ['invalid-value 1:1']],
    ['nothing', '', ['invalid-value 1:1']],
    ['a line of many', 'app: {}\r\nweb: {imagee: x}\r\n', ['unknown-key 2:7']],
  ])('%s', (_, text, expected) => {
    expect(placesOf(text)).toEqual(expected);
  });
});

test('long lines are shown in part', () => {
  const text = `app: {${Array.from({ length: 40 }, (_, index) => `x${index}: 1`).join(', ')}}\n`;
  const excerpts = errorOf(text, 'm').problems.map(({ location }) => location?.excerpt ?? '');
  expect(excerpts).toHaveLength(40);
  for (const excerpt of excerpts) {
    const [line = '', carets = ''] = excerpt.split('\n');
    expect(line.length).toBeLessThanOrEqual(107);
    expect(line.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1)).toMatch(/^x\d+$/);
  }
});

test.each([
  ['a: {image: *b}', "there is no anchor '&b' before this; a text that begins with '*' is put in quotes"],
  ['a: &b {image: *b}', "'*b' stands within what it stands for"],
  ['a: {image: *b}\nc: &b {image: x}', "there is no anchor '&b' before this"],
])('an alias that leads nowhere: %s', (text, message) => {
  expect(errorOf(text, 'main').message).toContain(message);
});
