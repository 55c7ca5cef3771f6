import { expect, test } from 'vitest';
import { SimulatedEngine } from '../../../../src/testing/index.js';
import { archive, call } from '../support/call.js';

const dockerfile = `# comment
ARG BASE=busybox
FROM $BASE AS base
ENV A=1 B="two words"
LABEL l=m
EXPOSE 80 81/udp
VOLUME /v
USER 5
WORKDIR /w
WORKDIR sub
HEALTHCHECK --interval=5s --retries=2 CMD true
ENTRYPOINT ["sh", "-c"]
CMD ["echo \\"$A\\""]
RUN apk add \\
  something
FROM base
ARG X=3
ENV Y=\${X}
`;

test('the image is as the Dockerfile says', async () => {
  await using engine = await SimulatedEngine.start();
  const built = await call(engine, 'POST', '/build?t=app:1&t=app', archive({ './Dockerfile': dockerfile }));
  expect(built.status).toBe(200);
  expect(built.messages[0]).toEqual({ stream: 'Step 1/16 : ARG BASE=busybox' });
  expect(built.messages.slice(-2)).toEqual([
    { stream: 'Successfully tagged app:1\n' },
    { stream: 'Successfully tagged app:latest\n' },
  ]);
  const [image] = (await call(engine, 'GET', '/v1.51/images/app:1/json')).messages;
  expect(image).toMatchObject({
    RepoTags: ['app:1', 'app:latest'],
    Config: {
      Env: [expect.stringMatching(/^PATH=/), 'A=1', 'B=two words', 'Y=3'],
      Labels: { l: 'm' },
      ExposedPorts: { '80/tcp': {}, '81/udp': {} },
      Volumes: { '/v': {} },
      User: '5',
      WorkingDir: '/w/sub',
      Entrypoint: ['sh', '-c'],
      Cmd: ['echo "$A"'],
      Healthcheck: { Test: ['CMD-SHELL', 'true'], Interval: 5e9, Retries: 2 },
    },
  });
  const [history] = (await call(engine, 'GET', '/images/app:1/history')).messages;
  expect(history).toMatchObject([
    { CreatedBy: '/bin/sh -c #(nop)  ENV Y=3', Tags: ['app:1', 'app:latest'] },
    { CreatedBy: '/bin/sh -c #(nop)  ARG X=3', Id: '<missing>' },
    { CreatedBy: '/bin/sh -c apk add something' },
    ...Array<object>(Object(history).length - 3).fill({}),
  ]);
});

test('layers follow from files and commands, whatever the labels are', async () => {
  await using engine = await SimulatedEngine.start();
  const layers = async (labels: string, dockerfile: string, page = '') => {
    const query = `t=app&labels=${encodeURIComponent(labels)}`;
    await call(engine, 'POST', `/build?${query}`, archive({ './Dockerfile': dockerfile, './page': page }));
    const [image] = (await call(engine, 'GET', '/v1.51/images/app/json')).messages;
    return Object(image).RootFS.Layers;
  };
  const copying = 'FROM busybox\nCOPY page /\nENV A=1\n';
  const first = await layers('{}', copying);
  expect(first).toHaveLength(2);
  expect(await layers('{"a":"b"}', copying)).toEqual(first);
  expect(await layers('{}', copying, 'changed')).not.toEqual(first);
  expect(await layers('{}', 'FROM busybox\nENV A=1\nRUN true\nRUN false\n')).toHaveLength(3);
});

test.each([
  [{ other: '' }, 500, { message: 'Cannot locate specified Dockerfile: Dockerfile' }],
  [
    { Dockerfile: 'NONSENSE x' },
    400,
    { message: 'dockerfile parse error on line 1: unknown instruction: NONSENSE' },
  ],
  [
    { Dockerfile: 'FORM x' },
    400,
    { message: 'dockerfile parse error on line 1: unknown instruction: FORM (did you mean FROM?)' },
  ],
  [
    { Dockerfile: 'FROM nosuch' },
    200,
    {
      error:
        "pull access denied for nosuch, repository does not exist or may require 'docker login': denied: requested access to the resource is denied",
    },
  ],
])('%j is refused', async (files, status, last) => {
  await using engine = await SimulatedEngine.start();
  const answer = await call(engine, 'POST', '/build', archive(files));
  expect(answer.status).toBe(status);
  expect(answer.messages.at(-1)).toMatchObject(last);
});

test('the same files make the same image, other files another', async () => {
  await using engine = await SimulatedEngine.start();
  const build = async (content: string) => {
    const files = archive({ Dockerfile: 'FROM busybox\nCOPY a /a', a: content });
    const { messages } = await call(engine, 'POST', '/build', files);
    return messages.at(-1);
  };
  expect(await build('1')).toEqual(await build('1'));
  expect(await build('2')).not.toEqual(await build('1'));
});

test('what is no archive', async () => {
  await using engine = await SimulatedEngine.start();
  expect(await call(engine, 'POST', '/build', Buffer.from('hello'))).toMatchObject({
    status: 500,
    messages: [{ message: 'unexpected EOF' }],
  });
  expect((await call(engine, 'POST', '/images/load', Buffer.from('hello'))).messages).toMatchObject([
    { error: 'unexpected EOF' },
  ]);
});

test('images of an archive are loaded with their names', async () => {
  await using engine = await SimulatedEngine.start();
  const saved = archive({
    'config.json': JSON.stringify({ config: { Cmd: ['echo', 'hi'] }, history: [{ created_by: 'hand' }] }),
    'manifest.json': JSON.stringify([{ Config: 'config.json', RepoTags: ['saved:1'] }]),
  });
  expect((await call(engine, 'POST', '/images/load', saved)).messages).toEqual([
    { stream: 'Loaded image: saved:1\n' },
  ]);
  expect((await call(engine, 'GET', '/images/saved:1/json')).messages).toMatchObject([
    { Config: { Cmd: ['echo', 'hi'] } },
  ]);
});
