/** Ports, names and addresses. */
import { created, type FieldCase, hosted, mapped } from '../field-case.js';

export const networkCases: readonly FieldCase[] = [
  mapped(
    'ports',
    [
      [80, '53/udp'],
      [80, 81],
    ],
    ['± 53/udp -> 81/tcp', '± 80/tcp, 81/tcp -> (none)'],
    { key: 'exposes' },
  ),
  mapped(
    'port_bindings',
    [[[80, 18_880]], [[80, 18_881, '127.0.0.1']]],
    ['± 18880:80/tcp -> 127.0.0.1:18881:80/tcp', '± 127.0.0.1:18881:80/tcp -> (none)'],
    { key: 'exposes' },
  ),
  mapped(
    'port_bindings',
    [
      [[80, 18_882]],
      [
        [80, 18_882],
        [81, 18_883],
      ],
    ],
    ['∓ (none) -> 18883:81/tcp', '± 18882:80/tcp, 18883:81/tcp -> (none)'],
    {
      key: 'exposes',
      name: 'port_bindings-same-port',
    },
  ),
  hosted('publish_all_ports', [true, false], ['± true -> false', '']),
  created(
    'mac_address',
    ['02:42:ac:11:99:09', '02:42:ac:11:99:0A'],
    ['∓ 02:42:ac:11:99:09 -> 02:42:ac:11:99:0a', '± 02:42:ac:11:99:0a -> (not declared)'],
  ),
  mapped(
    'links',
    [['peer'], [['peer', 'database']]],
    ['± {map}.peer:peer -> {map}.peer:database', '± {map}.peer:database -> (none)'],
  ),
  mapped(
    'network_mode',
    ['bridge', 'disabled'],
    ['± a network of its own -> none', '± none -> a network of its own'],
  ),
  hosted(
    'dns',
    [
      ['1.1.1.1', '8.8.8.8'],
      ['8.8.8.8', '1.1.1.1'],
    ],
    ['± 1.1.1.1, 8.8.8.8 -> 8.8.8.8, 1.1.1.1', '± 8.8.8.8, 1.1.1.1 -> (none)'],
  ),
  hosted('dns_search', [['a.org'], ['b.org']], ['± a.org -> b.org', '± b.org -> (none)']),
  hosted('dns_opt', [['ndots:1'], ['ndots:2']], ['± ndots:1 -> ndots:2', '± ndots:2 -> (none)']),
  hosted(
    'extra_hosts',
    [
      { a: '1.2.3.4', b: '1.2.3.4' },
      { a: '1.2.3.5', b: '1.2.3.4' },
    ],
    ['± a:1.2.3.4 -> a:1.2.3.5', '± a:1.2.3.5, b:1.2.3.4 -> (none)'],
  ),
];
