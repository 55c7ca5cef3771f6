/** Where the container gets its network stack from, and how it finds others. Its networks are compared elsewhere. */
import { type Fields, optionalTextAt, textsAt } from '../../../engine/answer/read.js';
import { isOnDefaultNetwork } from '../../default-network.js';
import { containerName, namespaceValue } from '../normalise/container-reference.js';
import { wordsOf } from '../normalise/words.js';
import { type FieldRule, plain } from '../rule.js';
import type { Subject } from '../subject.js';
import { listed, single, type Value } from '../value.js';

const networkMode: FieldRule = {
  name: 'network_mode',
  fields: ['NetworkMode', 'NetworkDisabled'],
  mode: 'exact',
  sides: (subject) => {
    const { declared, observed } = subject;
    const isDeclared = declared['NetworkMode'] !== undefined || declared['NetworkDisabled'] !== undefined;
    const expected = stackValue(subject, declared);
    return { declared: isDeclared ? expected : undefined, expected, observed: stackValue(subject, observed) };
  },
};

/** All networks that a container can be put on, and taken from, are one to this rule: a stack of its own. */
function stackValue(subject: Subject, fields: Fields): Value {
  const mode = optionalTextAt(fields, 'NetworkMode') ?? '';
  if (fields['NetworkDisabled'] === true || mode === 'none') return single('none');
  if (mode === 'host' || mode.startsWith('container:')) return namespaceValue(subject, mode);
  return single('bridge', () => 'a network of its own');
}

/** Engines know them on the default network only, and forget them on others. */
const links: FieldRule = {
  name: 'links',
  fields: ['Links'],
  mode: 'at-least',
  sides: (subject) => {
    if (!isOnDefaultNetwork(subject.item)) return undefined;
    const texts = textsAt(subject.declared, 'Links');
    const declared = linksValue(subject, texts);
    const observed = linksValue(subject, textsAt(subject.observed, 'Links'));
    return { declared: texts.length === 0 ? undefined : declared, expected: declared, observed };
  },
};

/** `container[:alias]`; engines show `/container:/this/alias`. */
function linksValue(subject: Subject, links: readonly string[]): Value {
  const texts = links.map((link) => {
    const [container = '', alias = container] = link.split(':');
    return `${containerName(subject, container)}:${alias.split('/').at(-1)}`;
  });
  return listed([...new Set(texts)].sort());
}

function texts(value: unknown): Value {
  return listed(wordsOf(value));
}

/** `host:address`, also written with `=`. */
function hostsValue(value: unknown): Value {
  return listed(wordsOf(value).map((text) => text.replace(/^([^:=]+)=/, '$1:')));
}

/** Engines of API 1.52 know one for each network only. */
const macAddress: FieldRule = {
  ...plain({
    name: 'mac_address',
    field: 'MacAddress',
    mode: 'exact',
    read: (value) => single((optionalTextAt({ value }, 'value') ?? '').toLowerCase()),
    fallback: 'engine',
  }),
  mayBeDropped: true,
};

export const networkRules: readonly FieldRule[] = [
  networkMode,
  links,
  macAddress,
  plain({ name: 'dns', field: 'Dns', mode: 'exact', read: texts, fallback: [] }),
  plain({ name: 'dns_search', field: 'DnsSearch', mode: 'exact', read: texts, fallback: [] }),
  plain({ name: 'dns_opt', field: 'DnsOptions', mode: 'set', read: texts, fallback: [] }),
  plain({ name: 'extra_hosts', field: 'ExtraHosts', mode: 'set', read: hostsValue, fallback: [] }),
];
