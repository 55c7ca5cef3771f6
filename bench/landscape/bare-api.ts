/** Requests to an engine with nothing around them: kept connections, JSON in and out, an error for any refusal. */
import { Agent, request } from 'node:http';

type Method = 'GET' | 'POST' | 'DELETE';

export class BareApi {
  readonly #agent: Agent;
  readonly #target: { readonly socketPath: string } | { readonly host: string; readonly port: string };

  /** @param host `unix:///path` or `tcp://host:port` */
  constructor(host: string, connections: number) {
    const { protocol, pathname, hostname, port } = new URL(host);
    this.#target = protocol === 'unix:' ? { socketPath: pathname } : { host: hostname, port };
    this.#agent = new Agent({ keepAlive: true, maxSockets: connections });
  }

  async json(method: Method, path: string, body?: object): Promise<unknown> {
    const text = await this.send(method, path, body);
    return JSON.parse(text);
  }

  /** @returns the body of the answer */
  send(method: Method, path: string, body?: object): Promise<string> {
    return new Promise((resolve, reject) => {
      const headers = body ? { 'Content-Type': 'application/json' } : {};
      const options = { ...this.#target, agent: this.#agent, method, path, headers };
      const sent = request(options, (answer) => {
        let text = '';
        answer.setEncoding('utf8');
        answer.on('data', (chunk: string) => {
          text += chunk;
        });
        answer.on('error', reject);
        answer.on('end', () => {
          const status = answer.statusCode ?? 0;
          if (status < 400) resolve(text);
          else reject(new Error(`${method} ${path}: ${status} ${text.trim()}`));
        });
      });
      sent.on('error', reject);
      sent.end(body && JSON.stringify(body));
    });
  }

  close(): void {
    this.#agent.destroy();
  }
}
