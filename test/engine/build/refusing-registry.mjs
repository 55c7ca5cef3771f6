/** A registry that wants a login and has no image: a program, which writes its port, and then each login that it is shown. */
import { createServer } from 'node:http';

const server = createServer((request, response) => {
  const { authorization } = request.headers;
  if (authorization === undefined) {
    response.writeHead(401, { 'WWW-Authenticate': 'Basic realm="test"' }).end();
    return;
  }
  const [, login = ''] = authorization.split(' ');
  console.log(Buffer.from(login, 'base64').toString());
  response.writeHead(404).end();
});

server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  console.log(typeof address === 'object' ? address?.port : address);
});
