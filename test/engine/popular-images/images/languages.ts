/** Systems and languages, on which others build. */
import { type ImageMetadata, usualPath } from '../image-metadata.js';

export const languages: readonly ImageMetadata[] = [
  { name: 'alpine', Env: [usualPath], Cmd: ['/bin/sh'] },
  { name: 'busybox', Env: [usualPath], Cmd: ['sh'] },
  { name: 'debian', Env: [usualPath], Cmd: ['bash'] },
  {
    name: 'ubuntu',
    Env: [usualPath],
    Cmd: ['/bin/bash'],
    Labels: { 'org.opencontainers.image.ref.name': 'ubuntu', 'org.opencontainers.image.version': '24.04' },
  },
  {
    name: 'fedora',
    Env: [usualPath, 'DISTTAG=f40container', 'FGC=f40', 'container=oci'],
    Cmd: ['/bin/bash'],
    Labels: { maintainer: 'Clement Verna <cverna@fedoraproject.org>' },
  },
  {
    name: 'node',
    Env: [usualPath, 'NODE_VERSION=22.7.0', 'YARN_VERSION=1.22.22'],
    Entrypoint: ['docker-entrypoint.sh'],
    Cmd: ['node'],
  },
  {
    name: 'python',
    Env: [
      'PATH=/usr/local/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
      'LANG=C.UTF-8',
      'GPG_KEY=A035C8C19219BA821ECEA86B64E628F8D684696D',
      'PYTHON_VERSION=3.12.5',
    ],
    Cmd: ['python3'],
  },
  {
    name: 'golang',
    Env: [
      'PATH=/go/bin:/usr/local/go/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
      'GOLANG_VERSION=1.23.0',
      'GOTOOLCHAIN=local',
      'GOPATH=/go',
    ],
    Cmd: ['bash'],
    WorkingDir: '/go',
  },
  {
    name: 'ruby',
    Env: [
      'PATH=/usr/local/bundle/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
      'LANG=C.UTF-8',
      'RUBY_VERSION=3.3.4',
      'GEM_HOME=/usr/local/bundle',
      'BUNDLE_SILENCE_ROOT_WARNING=1',
    ],
    Cmd: ['irb'],
  },
  {
    name: 'php',
    Env: [
      usualPath,
      'PHPIZE_DEPS=autoconf \t\tdpkg-dev \t\tfile \t\tg++',
      'PHP_INI_DIR=/usr/local/etc/php',
      'PHP_CFLAGS=-fstack-protector-strong -fpic -fpie -O2',
    ],
    Entrypoint: ['docker-php-entrypoint'],
    Cmd: ['php', '-a'],
  },
  {
    name: 'php-fpm',
    Env: [usualPath, 'PHP_INI_DIR=/usr/local/etc/php', 'PHP_VERSION=8.3.11'],
    Entrypoint: ['docker-php-entrypoint'],
    Cmd: ['php-fpm'],
    ExposedPorts: ['9000/tcp'],
    WorkingDir: '/var/www/html',
    StopSignal: 'SIGQUIT',
  },
  {
    name: 'eclipse-temurin',
    Env: [
      'PATH=/opt/java/openjdk/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
      'JAVA_HOME=/opt/java/openjdk',
      'LANG=en_US.UTF-8',
      'JAVA_VERSION=jdk-21.0.4+7',
    ],
    Entrypoint: ['/__cacert_entrypoint.sh'],
    Cmd: ['jshell'],
  },
  { name: 'hello-world', Env: [usualPath], Cmd: ['/hello'] },
];
