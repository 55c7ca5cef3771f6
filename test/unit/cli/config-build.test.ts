import { describe, expect, it } from 'vitest';
import { OnEngine } from './on-engine.js';

const MAP = `
name: main
base: {image: nginx}
web:
  image: shop/web:1
  build:
    context: /srv/web
    target: site
    args: {TOKEN: geheim}
    labels: {tier: front}
    secrets: {key: {file: /run/key}, token: {environment: TOKEN}}
    tags: shop/web:2
    pull: true
app:
  image: shop/app
  build:
    dockerfile_inline: |
      FROM scratch
      ENV TOKEN=geheim
    files: {site: /srv/site}
    builder: classic
`;

const TEXT = `\
images:
  - nginx:latest
  - shop/web:1:
      configuration: web
      build:
        context: /srv/web
        dockerfile: Dockerfile
        target: site
        args:
          TOKEN: "***"
        labels:
          tier: front
        secrets:
          key:
            file: /run/key
          token:
            environment: TOKEN
        tags:
          - shop/web:2
        pull: true
  - shop/app:latest:
      configuration: app
      build:
        dockerfile_inline: (2 lines)
        files:
          site: /srv/site
        builder: classic
`;

describe('config', () => {
  it('shows how images are built, and neither values of arguments nor secrets', async () => {
    await using on = await OnEngine.start(MAP, {});
    const { stdout } = await on.run('config');
    expect(stdout).toContain(TEXT);
    expect(stdout).not.toContain('geheim');
  });

  it('has the whole for programs, but for secrets, of which it knows no more than where they are', async () => {
    await using on = await OnEngine.start(MAP, {});
    const io = on.io({ TOKEN: 'very secret' });
    const { stdout } = await on.runWith(io, 'config', '--json');
    const [landscape]: readonly { items: readonly object[] }[] = JSON.parse(stdout);
    expect(landscape?.items).toContainEqual(
      expect.objectContaining({
        reference: 'shop/web:1',
        build: expect.objectContaining({
          specification: expect.objectContaining({
            source: { kind: 'folder', path: '/srv/web', dockerfile: 'Dockerfile' },
            arguments: { TOKEN: 'geheim' },
            secrets: { key: { file: '/run/key' }, token: { environment: 'TOKEN' } },
          }),
        }),
      }),
    );
    expect(stdout).not.toContain('very secret');
  });
});
