/** A shell at a terminal of its own (`script`), in which a test types, and reads what there is to be seen. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { findProgram } from '../../../../script/lib/debian.js';

export class TerminalSession implements AsyncDisposable {
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #changes = new EventEmitter();
  #text = '';

  /** @param script for `sh`, whose input and output are the terminal */
  constructor(script: string, folder: string, environment: Readonly<Record<string, string>>) {
    const env = { ...process.env, ...environment };
    this.#child = spawn(
      findProgram('script') ?? 'script',
      ['--quiet', '--return', '--command', script, '/dev/null'],
      {
        cwd: folder,
        env: { ...env, SHELL: '/bin/sh' },
      },
    );
    this.#child.stdout.setEncoding('utf8').on('data', (text: string) => {
      this.#text += text;
      this.#changes.emit('change');
    });
    this.#child.once('close', () => this.#changes.emit('change'));
  }

  type(keys: string): void {
    this.#child.stdin.write(keys);
  }

  /** Waits until that can be seen, after all that was seen before. @throws where the session ends without it */
  async sees(wanted: RegExp): Promise<RegExpMatchArray> {
    for (;;) {
      const found = wanted.exec(this.#text);
      if (found) {
        this.#text = this.#text.slice(found.index + found[0].length);
        return found;
      }
      if (this.#child.exitCode !== null) throw new Error(`It ended without ${wanted}: ${this.#text}`);
      await once(this.#changes, 'change');
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#child.exitCode !== null || !this.#child.kill('SIGKILL')) return;
    await once(this.#child, 'close');
  }
}
