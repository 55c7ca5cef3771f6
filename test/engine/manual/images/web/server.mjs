/** Answers on ports 80 and 443 with what all the applications in the shared volume say. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer, get } from 'node:http';

const folders = ['/var/lib/app/socket', '/var/lib/uwsgi/socket'];
const folder = folders.find((path) => existsSync(path)) ?? '/tmp';

/** @param {string} socketPath @returns {Promise<string>} */
function ask(socketPath) {
  return new Promise((resolve, reject) => {
    get({ socketPath, path: '/' }, (answer) => {
      let text = '';
      answer.on('data', (data) => {
        text += data;
      });
      answer.on('end', () => resolve(text));
    }).on('error', reject);
  });
}

async function answer() {
  const names = readdirSync(folder).sort();
  const apps = await Promise.all(names.map(async (name) => JSON.parse(await ask(`${folder}/${name}`))));
  return JSON.stringify({ config: readFileSync('/etc/nginx/who', 'utf8'), apps });
}

for (const port of [80, 443]) {
  createServer((_request, response) => {
    answer().then(
      (text) => response.end(text),
      (error) => response.writeHead(502).end(String(error)),
    );
  }).listen(port);
}
process.on('SIGTERM', () => process.exit());
