/** What the container may do, and what it is kept from. */
import { optionalTextAt } from '../../../engine/answer/read.js';
import { namespaceValue } from '../normalise/container-reference.js';
import { flagValue, off } from '../normalise/scalars.js';
import { wordsOf } from '../normalise/words.js';
import { type FieldRule, plain } from '../rule.js';
import type { Subject } from '../subject.js';
import { listed, type Value } from '../value.js';

/** `CAP_NET_ADMIN` and `net_admin` are one. */
function capabilities(value: unknown): Value {
  return listed(wordsOf(value).map((name) => name.toUpperCase().replace(/^CAP_/, '')));
}

function texts(value: unknown): Value {
  return listed(wordsOf(value));
}

/** Older forms have `:` in place of `=`. */
function securityOptions(value: unknown): readonly string[] {
  return wordsOf(value).map((option) => {
    const text = option.replace(/^(apparmor|label|seccomp|no-new-privileges|systempaths):/, '$1=');
    return text.replace(/^no-new-privileges=true$/, 'no-new-privileges');
  });
}

const securityOpt: FieldRule = {
  name: 'security_opt',
  fields: ['SecurityOpt'],
  mode: 'set',
  sides: ({ declared, observed }) => {
    const own = securityOptions(declared['SecurityOpt']);
    const made = securityOptions(observed['SecurityOpt']);
    const expected = listed(own);
    return {
      declared: own.length === 0 ? undefined : expected,
      expected,
      observed: listed(made.filter((option) => own.includes(option) || !isOfEngine(option, observed))),
    };
  },
};

/** Engines add it to containers that share a namespace with the host. */
function isOfEngine(option: string, observed: Subject['observed']): boolean {
  const { Privileged: privileged, PidMode: pid, IpcMode: ipc } = observed;
  const shares = [pid, ipc].some((mode) => typeof mode === 'string' && /^(host|container:)/.test(mode));
  return option === 'label=disable' && (privileged === true || shares);
}

/** A namespace of the container's own, the host's, or another container's. */
function namespace(name: string, field: string, byDefault: 'own' | 'engine'): FieldRule {
  return {
    name,
    fields: [field],
    mode: 'exact',
    sides: (subject) => {
      const { declared, observed } = subject;
      const text = optionalTextAt(declared, field);
      const value = text === undefined ? undefined : namespaceValue(subject, text);
      return {
        declared: value,
        expected: value ?? (byDefault === 'own' ? [] : undefined),
        observed: namespaceValue(subject, optionalTextAt(observed, field) ?? ''),
      };
    },
  };
}

export const securityRules: readonly FieldRule[] = [
  plain({ name: 'privileged', field: 'Privileged', mode: 'exact', read: flagValue, fallback: off }),
  plain({ name: 'read_only', field: 'ReadonlyRootfs', mode: 'exact', read: flagValue, fallback: off }),
  plain({ name: 'cap_add', field: 'CapAdd', mode: 'set', read: capabilities, fallback: [] }),
  plain({ name: 'cap_drop', field: 'CapDrop', mode: 'set', read: capabilities, fallback: [] }),
  securityOpt,
  plain({ name: 'group_add', field: 'GroupAdd', mode: 'set', read: texts, fallback: [] }),
  namespace('pid_mode', 'PidMode', 'own'),
  namespace('ipc_mode', 'IpcMode', 'engine'),
  namespace('uts_mode', 'UTSMode', 'own'),
  namespace('userns_mode', 'UsernsMode', 'engine'),
  namespace('cgroupns', 'CgroupnsMode', 'engine'),
];
