/** The named fields of `build`. */
import type { PropertyTable } from '../property.js';

export const buildProperties: PropertyTable = {
  owner: 'a build',
  properties: [
    {
      name: 'context',
      kind: 'scalar',
      type: 'text',
      description: 'Folder with all that goes into the image.',
    },
    {
      name: 'dockerfile',
      kind: 'scalar',
      type: 'text',
      description: 'Path of the Dockerfile, relative to the folder.',
      default: 'Dockerfile',
      lazy: 'value',
    },
    {
      name: 'dockerfile_inline',
      kind: 'scalar',
      type: 'dockerfileText',
      description: 'Text of the Dockerfile, in place of a file.',
      lazy: 'value',
    },
    {
      name: 'files',
      kind: 'dict',
      type: 'buildFiles',
      description: 'With `dockerfile_inline`: files and folders for the build, by their path there.',
    },
    {
      name: 'archives',
      kind: 'list',
      type: 'words',
      description: 'With `dockerfile_inline`: tar archives whose members go into the build.',
    },
    {
      name: 'target',
      kind: 'scalar',
      type: 'word',
      description: 'Stage to build.',
      defaultWords: 'the last one',
      lazy: 'value',
    },
    {
      name: 'args',
      kind: 'dict',
      type: 'buildPairs',
      description: 'Values of `ARG`s.',
      lazy: 'items',
    },
    {
      name: 'labels',
      kind: 'dict',
      type: 'buildPairs',
      description: 'Labels of the image.',
      lazy: 'items',
    },
    {
      name: 'platform',
      kind: 'scalar',
      type: 'text',
      description: 'Platform, as in `linux/arm64`.',
      defaultWords: "the engine's",
      lazy: 'value',
    },
    {
      name: 'secrets',
      kind: 'dict',
      type: 'buildSecrets',
      description: 'Secrets for `RUN --mount=type=secret`; BuildKit only.',
    },
    {
      name: 'ssh',
      kind: 'dict',
      type: 'buildSsh',
      description: 'SSH agents for `RUN --mount=type=ssh`; BuildKit only.',
    },
    {
      name: 'tags',
      kind: 'list',
      type: 'words',
      description: 'Further references for the image.',
      lazy: 'items',
    },
    {
      name: 'cache_from',
      kind: 'list',
      type: 'words',
      description: 'Images to take layers from.',
      lazy: 'items',
    },
    {
      name: 'network',
      kind: 'scalar',
      type: 'word',
      description: 'Network for `RUN`: `host`, `none`, or the name of a network.',
      defaultWords: "the engine's",
      lazy: 'value',
    },
    {
      name: 'extra_hosts',
      kind: 'list',
      type: 'buildHosts',
      description: 'Lines for `/etc/hosts` of `RUN`.',
    },
    {
      name: 'pull',
      kind: 'scalar',
      type: 'boolean',
      description: 'Fetch newer versions of the base images.',
      default: false,
    },
    {
      name: 'no_cache',
      kind: 'scalar',
      type: 'boolean',
      description: 'Use no layers of earlier builds.',
      default: false,
    },
    {
      name: 'builder',
      kind: 'scalar',
      type: 'builder',
      description: 'What builds the image.',
      defaultWords: 'BuildKit where the engine has it',
    },
  ],
};

export const buildSecretProperties: PropertyTable = {
  owner: 'a secret of a build',
  properties: [
    { name: 'file', kind: 'scalar', type: 'text', description: 'Path of a file with the value.' },
    {
      name: 'environment',
      kind: 'scalar',
      type: 'text',
      description: 'Name of a variable with the value.',
      synonyms: ['env'],
    },
  ],
};
