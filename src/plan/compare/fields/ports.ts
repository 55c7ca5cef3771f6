/** Ports: those that other containers reach, and those that are published on the host. */
import { type Fields, fieldsAt, fieldsOf, listOf, optionalTextAt } from '../../../engine/answer/read.js';
import { flagValue, off } from '../normalise/scalars.js';
import { type FieldRule, plain } from '../rule.js';
import { listed, type Value } from '../value.js';

/** A published port is exposed as well; it is `port_bindings` that tells of it. */
const exposed: FieldRule = {
  name: 'ports',
  fields: ['ExposedPorts'],
  mode: 'at-least',
  sides: ({ declared, observed, image }) => {
    const published = new Set([...publishedPorts(declared), ...publishedPorts(observed)]);
    const only = (ports: readonly string[]) => listed(ports.filter((port) => !published.has(port)).sort());
    const declaredPorts = exposedPorts(declared);
    return {
      declared: declaredPorts.length === 0 ? undefined : only(declaredPorts),
      expected: image && only([...new Set([...declaredPorts, ...exposedPorts(image)])]),
      observed: only(exposedPorts(observed)),
    };
  },
};

/** What the declaration says counts: a stopped container has no published ports, but its bindings. */
const bindings: FieldRule = plain({
  name: 'port_bindings',
  field: 'PortBindings',
  mode: 'at-least',
  read: (value) => bindingsValue({ PortBindings: value }),
  fallback: [],
});

export const portRules: readonly FieldRule[] = [
  exposed,
  bindings,
  plain({
    name: 'publish_all_ports',
    field: 'PublishAllPorts',
    mode: 'exact',
    read: flagValue,
    fallback: off,
  }),
];

function exposedPorts(fields: Fields): readonly string[] {
  return Object.keys(fieldsAt(fields, 'ExposedPorts')).flatMap(eachPort);
}

function publishedPorts(fields: Fields): readonly string[] {
  return Object.keys(fieldsAt(fields, 'PortBindings')).flatMap(eachPort);
}

/** `80`, `80/tcp`, `80-82/tcp`. */
function eachPort(port: string): readonly string[] {
  const [numbers = '', protocol = 'tcp'] = port.toLowerCase().split('/');
  const [first = 0, last = first] = numbers.split('-').map(Number);
  if (!(last >= first)) return [`${numbers}/${protocol}`];
  return Array.from({ length: last - first + 1 }, (_, step) => `${first + step}/${protocol}`);
}

function bindingsValue(fields: Fields): Value {
  const entries = Object.entries(fieldsAt(fields, 'PortBindings')).flatMap(([port, mappings]) =>
    listOf(mappings, port).flatMap((mapping) =>
      eachPort(port).map((each) => bindingText(each, fieldsOf(mapping, port))),
    ),
  );
  return listed([...new Set(entries)].sort());
}

/** No address is all of them; no port, or port 0, is any that is free. */
function bindingText(port: string, mapping: Fields): string {
  const address = (optionalTextAt(mapping, 'HostIp') ?? '').replace(/^\[(.*)\]$/, '$1');
  const hostPort = optionalTextAt(mapping, 'HostPort') || '0';
  const place =
    address === '' || address === '0.0.0.0' ? '' : `${address.includes(':') ? `[${address}]` : address}:`;
  return `${place}${hostPort === '0' ? '' : hostPort}:${port}`;
}
