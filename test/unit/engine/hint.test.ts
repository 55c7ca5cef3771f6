import { expect, it } from 'vitest';
import { hintFor } from '../../../src/engine/http/hint.js';
import { sendJson, serveEngine } from './engine-server.js';

const DRIVER = 'driver failed programming external connectivity on endpoint web (c0ffee):';

/** The words are those of engines 20.10 to 28. */
it.each([
  [`${DRIVER} Bind for 0.0.0.0:8080 failed: port is already allocated`, /filter publish=8080`/],
  [`${DRIVER} Bind for :::8080 failed: port is already allocated`, /filter publish=8080`/],
  [
    `${DRIVER} Error starting userland proxy: listen tcp4 0.0.0.0:80: bind: address already in use`,
    /filter publish=80`/,
  ],
  [
    `${DRIVER} Error starting userland proxy: listen udp6 [::1]:53: bind: address already in use`,
    /filter publish=53`/,
  ],
  [
    `failed to set up container networking: ${DRIVER} failed to bind host port for 0.0.0.0:8080:172.17.0.2:80/tcp: address already in use`,
    /filter publish=8080`/,
  ],
  ['failed to bind host port 127.0.0.1:8080/tcp: address already in use', /filter publish=8080`/],
  ['Address already in use', /Another container has that IP address/],
  ['unable to find user web: no matching entries in passwd file', /The image has no such user.*id/],
  ['unable to find group www: no matching entries in group file', /The image has no such group/],
  [
    'failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: exec: "httpx": executable file not found in $PATH: unknown',
    /no program httpx /,
  ],
  [
    'runc create failed: unable to start container process: error during container init: exec: "/run.sh": stat /run.sh: no such file or directory: unknown',
    /no program \/run\.sh /,
  ],
  ['OCI runtime create failed: exec: "/etc/hosts": permission denied: unknown', /no program \/etc\/hosts /],
  ['plugin "weave" not found', /The driver weave is not installed/],
  ['create v: error looking up volume plugin nfs: plugin "nfs" not found', /The driver nfs is not/],
  ['Cannot link to a non running container: /main.db AS /main.web/db', /docker logs main\.db`/],
  ['cannot join network of a non running container: c0ffee', /docker logs c0ffee`/],
])('%s', (words, hint) => {
  expect(hintFor(words)).toMatch(hint);
});

it('comes with the error; other words have the hint of their status', async () => {
  const answers = ['plugin "weave" not found', 'No such container: x'];
  const { engine } = await serveEngine((_, response) =>
    sendJson(response, { message: answers.shift() }, 404),
  );
  const refused = () => engine.containers.start('x');
  await expect(refused()).rejects.toMatchObject({ hint: expect.stringContaining('driver weave') });
  await expect(refused()).rejects.toMatchObject({ hint: expect.stringContaining('what exists') });
});
