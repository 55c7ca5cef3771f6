/** The application: answers HTTP on a Unix socket named after its instance, in the volume shared with the web server. */
import { chmodSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { hostname } from 'node:os';

const folder = '/var/lib/app/socket';
const { greeting } = JSON.parse(readFileSync('/var/lib/app/config/app.json', 'utf8'));
const socket = `${folder}/${hostname()}.sock`;

const server = createServer((_request, response) => {
  const { uid, gid, mode } = statSync(folder);
  response.end(
    `${greeting} from ${hostname()}, running as user ${process.getuid?.()}.\n` +
      `My socket is in ${folder}: owner ${uid}, group ${gid}, mode ${(mode & 0o777).toString(8)}.\n`,
  );
});

rmSync(socket, { force: true });
// Who may come in is decided by the permissions of the folder.
server.listen(socket, () => chmodSync(socket, 0o666));
process.on('SIGTERM', () => server.close(() => process.exit()));
