/** Requests to an engine by hand: what a story begins with must not come from the client that it is to try. */
import { Agent, request as httpRequest } from 'node:http';
import { text } from 'node:stream/consumers';

export class RawClient {
  readonly #socket: string;
  readonly #agent = new Agent({ keepAlive: true });

  /** @param host `unix:///…` */
  constructor(host: string) {
    this.#socket = host.replace(/^unix:\/\//, '');
  }

  /** The answer's body. @throws Error for any status that is none of 2xx or 304 */
  async ask(method: 'POST' | 'DELETE' | 'GET', path: string, body?: object): Promise<string> {
    const { status, words } = await this.#exchange(method, path, body);
    if ((status >= 200 && status < 300) || status === 304) return words;
    throw new Error(`Setting the stage failed: ${method} ${path} -> ${status} ${words}`);
  }

  /** @returns whether the engine did it */
  async tryTo(method: 'POST' | 'DELETE', path: string, body?: object): Promise<boolean> {
    return (await this.#exchange(method, path, body)).status < 300;
  }

  close(): void {
    this.#agent.destroy();
  }

  #exchange(method: string, path: string, body?: object): Promise<{ status: number; words: string }> {
    return new Promise((resolve, reject) => {
      const request = httpRequest({
        socketPath: this.#socket,
        agent: this.#agent,
        method,
        path,
        headers: body ? { 'Content-Type': 'application/json' } : {},
      });
      request.once('error', reject);
      request.once('response', (response) => {
        text(response).then((words) => resolve({ status: response.statusCode ?? 0, words }), reject);
      });
      request.end(body && JSON.stringify(body));
    });
  }
}
