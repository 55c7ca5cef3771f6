/** Devices, kernel settings, and limits that only a new container can have. */
import { fieldsOf, labelsAt, listOf, optionalNumberAt, optionalTextAt } from '../../../engine/answer/read.js';
import { flagValue, off } from '../normalise/scalars.js';
import { sizeText } from '../normalise/size.js';
import { wordsOf } from '../normalise/words.js';
import { type FieldRule, plain, replacement } from '../rule.js';
import { shownMember } from '../secrets.js';
import { listed, single, type Value } from '../value.js';
import { resetLimit } from './limit.js';

function devices(value: unknown): Value {
  return listOf(value, 'Devices').map((device) => {
    const fields = fieldsOf(device, 'device');
    const host = optionalTextAt(fields, 'PathOnHost') ?? '';
    const key = optionalTextAt(fields, 'PathInContainer') || host;
    const permissions = optionalTextAt(fields, 'CgroupPermissions') || 'rwm';
    const inOrder = [...'rwm'].filter((letter) => permissions.includes(letter)).join('');
    const text = `${host}:${key}:${inOrder}`;
    return { key, content: text, text };
  });
}

function ulimits(value: unknown): Value {
  return listOf(value, 'Ulimits').map((limit) => {
    const fields = fieldsOf(limit, 'ulimit');
    const key = optionalTextAt(fields, 'Name') ?? '';
    const content = `${optionalNumberAt(fields, 'Soft') ?? 0}:${optionalNumberAt(fields, 'Hard') ?? 0}`;
    return { key, content, text: `${key}=${content}` };
  });
}

function settings(value: unknown): Value {
  return Object.entries(labelsAt({ value }, 'value')).map(([key, content]) => ({
    key,
    content,
    text: shownMember(key, content),
  }));
}

const oomKillDisable: FieldRule = {
  ...plain({
    name: 'oom_kill_disable',
    field: 'OomKillDisable',
    mode: 'exact',
    read: onlyTrue,
    fallback: [],
  }),
  mayBeDropped: true,
  remedy: ({ declared }) => (declared['OomKillDisable'] === undefined ? resetLimit : replacement),
};

/** Some kernels have no such switch, and engines then show `null`. */
function onlyTrue(value: unknown): Value {
  return value === true ? single('true') : [];
}

/** -1 leaves it to the kernel. */
function swappiness(value: unknown): Value {
  return typeof value === 'number' && value >= 0 ? single(String(value)) : [];
}

function score(value: unknown): Value {
  return typeof value === 'number' ? single(String(value)) : single('0');
}

function size(value: unknown): Value {
  return typeof value === 'number' && value > 0 ? single(String(value), () => sizeText(value)) : [];
}

export const deviceRules: readonly FieldRule[] = [
  plain({ name: 'devices', field: 'Devices', mode: 'set', read: devices, fallback: [] }),
  plain({
    name: 'device_cgroup_rules',
    field: 'DeviceCgroupRules',
    mode: 'set',
    read: (value) => listed(wordsOf(value)),
    fallback: [],
  }),
  plain({ name: 'sysctls', field: 'Sysctls', mode: 'set', read: settings, fallback: [] }),
  // Engines add those of their own settings to the declared ones.
  plain({ name: 'ulimits', field: 'Ulimits', mode: 'at-least', read: ulimits, fallback: 'engine' }),
  plain({ name: 'shm_size', field: 'ShmSize', mode: 'exact', read: size, fallback: 'engine' }),
  plain({ name: 'auto_remove', field: 'AutoRemove', mode: 'exact', read: flagValue, fallback: off }),
  plain({ name: 'storage_opt', field: 'StorageOpt', mode: 'set', read: settings, fallback: [] }),
  plain({ name: 'oom_score_adj', field: 'OomScoreAdj', mode: 'exact', read: score, fallback: score(0) }),
  oomKillDisable,
  {
    ...plain({
      name: 'mem_swappiness',
      field: 'MemorySwappiness',
      mode: 'exact',
      read: swappiness,
      fallback: 'engine',
    }),
    mayBeDropped: true,
  },
];
