/** Answers, on a Unix socket in the shared volume, with what the container sees of itself. */
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { hostname } from 'node:os';

const folders = ['/var/lib/app/socket', '/var/lib/uwsgi/socket'];
const folder = folders.find((path) => existsSync(path)) ?? '/tmp';
const socket = `${folder}/${hostname()}.sock`;

/** @param {string} path */
function write(path) {
  try {
    writeFileSync(`${path}/written`, '');
    return 'writable';
  } catch (error) {
    return error instanceof Error && 'code' in error ? error.code : 'error';
  }
}

const server = createServer((_request, response) => {
  const { uid, gid, mode } = statSync(folder);
  response.end(
    JSON.stringify({
      host: hostname(),
      user: process.getuid?.(),
      socketFolder: `${uid}:${gid} ${(mode & 0o777).toString(8)}`,
      config: readFileSync('/var/lib/app/config/who', 'utf8'),
      writeConfig: write('/var/lib/app/config'),
      data: readdirSync('/var/lib/app/data').filter((name) => name !== 'written'),
    }),
  );
});
rmSync(socket, { force: true });
server.listen(socket);
process.on('SIGTERM', () => process.exit());
