/** The web server: passes each request on to the next of the applications whose sockets it finds in the shared volume. */
import { appendFileSync, readdirSync, readFileSync } from 'node:fs';
import { createServer, request } from 'node:http';

const { port, sockets } = JSON.parse(readFileSync('/etc/web/web.json', 'utf8'));
let served = 0;

const server = createServer((incoming, outgoing) => {
  const names = readdirSync(sockets).sort();
  const name = names[served++ % names.length];
  appendFileSync('/var/log/web/access.log', `${incoming.method} ${incoming.url} ${name}\n`);
  const { method, url, headers } = incoming;
  const passed = request({ socketPath: `${sockets}/${name}`, method, path: url, headers }, (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(outgoing);
  });
  passed.on('error', (error) => outgoing.writeHead(502).end(`${error.message}\n`));
  incoming.pipe(passed);
});

server.listen(port);
process.on('SIGTERM', () => server.close(() => process.exit()));
