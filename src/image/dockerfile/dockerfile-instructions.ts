/**
 * Instructions whose values are quoted, so that a builder reads what was meant. Each is written at once. A value that a
 * Dockerfile cannot hold is refused (`dockerfile-value`).
 */
import { execForm, shellForm } from './command.js';
import { DockerfileText } from './dockerfile-text.js';
import { type DockerfileValue, variableName } from './expanded.js';
import { heredoc } from './heredoc.js';
import { escapedWord, flagValue, isPlain, quoted, quotedWhereNeeded } from './quoting.js';
import { checkedLine, refusedValue } from './refusal.js';
import { type RunOptions, runFlags } from './run-options.js';
import { type TransferOptions, transferFlags } from './transfer.js';

/** By name. Numbers and booleans are written as text. */
export type DockerfileValues = Readonly<Record<string, DockerfileValue | number | boolean>>;

export abstract class DockerfileInstructions extends DockerfileText {
  /** Begins a stage. Variables of the image must have an `arg()` before the first stage. */
  from(
    image: DockerfileValue,
    options: { readonly as?: string; readonly platform?: DockerfileValue } = {},
  ): void {
    const { as, platform } = options;
    this.instruct(
      'FROM',
      ...(platform === undefined ? [] : [`--platform=${this.#reference(platform, 'A platform')}`]),
      this.#reference(image, 'An image'),
      ...(as === undefined ? [] : ['AS', stageName(as)]),
    );
  }

  /** A variable that a build may be given a value for; in `expanded` texts, and in the environment of each `RUN`. */
  arg(name: string, value?: DockerfileValue | number | boolean): void {
    const assigned =
      value === undefined ? '' : `=${quoted(textOf(value), this.escape, `The argument ${name}`)}`;
    this.instruct('ARG', variableName(name) + assigned);
  }

  env(values: DockerfileValues): void {
    this.#assign('ENV', values);
  }

  label(values: DockerfileValues): void {
    this.#assign('LABEL', values);
  }

  /** For what follows, and for the containers. */
  user(user: DockerfileValue): void {
    this.instruct('USER', quotedWhereNeeded(user, this.escape, 'The user'));
  }

  /** For what follows, and for the containers. Relative to the one before. */
  workdir(path: DockerfileValue): void {
    this.instruct('WORKDIR', quotedWhereNeeded(path, this.escape, 'The working directory'));
  }

  /** The shell of the `RUN`s that follow, and of commands in shell form. */
  useShell(...words: readonly [string, ...string[]]): void {
    this.instruct('SHELL', execForm(words, 'The shell'));
  }

  /** An instruction for builds that start from this image: `COPY . /app`. As it is. */
  onbuild(instruction: string): void {
    this.instruct('ONBUILD', shellForm(instruction, 'The instruction'));
  }

  /** @param command a text goes to the shell as it is; words are run without a shell. Options need BuildKit. */
  runWith(command: string | readonly (string | number)[], options: RunOptions = {}): void {
    const isText = typeof command === 'string';
    if (command.length === 0) throw refusedValue('The command of RUN is empty');
    const text = isText ? shellForm(command, 'The command') : execForm(command, 'The command');
    this.instruct('RUN', ...runFlags(options), text);
  }

  /**
   * Runs a script, as it is: by its `#!` line, else by the shell. Dockerfile 1.4, BuildKit only.
   *
   * @param options interpreter: shell text for what reads the script from its standard input (`python3 -`)
   */
  runScript(script: string, options: RunOptions & { readonly interpreter?: string } = {}): void {
    const { interpreter, ...runOptions } = options;
    if (script.trim() === '') throw refusedValue('The script is empty');
    const { mark, lines } = heredoc(script.endsWith('\n') ? script : `${script}\n`, 'The script');
    const command = interpreter === undefined ? '' : ` ${checkedLine(interpreter, 'The interpreter')}`;
    this.instruct('RUN', ...runFlags(runOptions), `${mark}${command}\n${lines}`);
  }

  /**
   * Writes a file into the image. Dockerfile 1.4, BuildKit only.
   *
   * @param content ends in a line break, or is empty: a Dockerfile has no other texts
   * @param destination path of the file, without spaces
   */
  copyText(
    content: string,
    destination: DockerfileValue,
    options: Pick<TransferOptions, 'chown' | 'chmod' | 'link'> = {},
  ): void {
    if (content !== '' && !content.endsWith('\n')) {
      throw refusedValue(
        'The text of copyText does not end in a line break, and a Dockerfile can hold no such text',
        'End it with a line break, or put it into a file for addFile.',
      );
    }
    const { mark, lines } = heredoc(content, 'The text');
    const path = this.#wordOfHeredoc(destination);
    this.instruct('COPY', ...transferFlags(options), mark, `${path}\n${lines}`);
  }

  #assign(instruction: string, values: DockerfileValues): void {
    const pairs = assignments(values, this.escape, instruction);
    if (pairs !== '') this.instruct(instruction, pairs);
  }

  #reference(value: DockerfileValue, what: string): string {
    if (typeof value === 'string') return flagValue(value, what);
    const text = escapedWord(value, this.escape, what);
    if (/\s/.test(text)) throw refusedValue(`${what} holds a space: ${JSON.stringify(text)}`);
    return text;
  }

  /** Its line is divided at spaces before quotes are read. */
  #wordOfHeredoc(path: DockerfileValue): string {
    const word = isPlain(path) ? path : escapedWord(path, this.escape, 'The destination');
    if (word === '' || word.endsWith('/') || /\s|^\d*<<|^[-[]/.test(word)) {
      throw refusedValue(
        `copyText cannot write to ${JSON.stringify(word)}`,
        'It takes the path of a file, without spaces. For others put the text into a file, and use addFile or copy.',
      );
    }
    return word;
  }
}

/** `"key"="value" ...`, or `KEY="value"` where the key needs no quotes. */
export function assignments(values: DockerfileValues, escapeWith: '\\' | '`', instruction: string): string {
  const bare = instruction === 'ENV' ? /^[A-Za-z_]\w*$/ : /^(?!)/;
  return Object.entries(values)
    .map(([key, value]) => {
      if (key === '' || key.includes('='))
        throw refusedValue(`${instruction} cannot have the key ${JSON.stringify(key)}`);
      const name = bare.test(key) ? key : quoted(key, escapeWith, `A key of ${instruction}`);
      return `${name}=${quoted(textOf(value), escapeWith, `${key} of ${instruction}`)}`;
    })
    .join(' ');
}

function textOf(value: DockerfileValue | number | boolean): DockerfileValue {
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : value;
}

function stageName(name: string): string {
  if (/^[a-z][a-z0-9._-]*$/i.test(name)) return name;
  throw refusedValue(
    `${JSON.stringify(name)} is no name of a stage`,
    'It begins with a letter, and has letters, digits, ".", "_" and "-".',
  );
}
