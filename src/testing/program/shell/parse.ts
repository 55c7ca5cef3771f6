/** Reads a script of the small shell. */
import {
  type Assignment,
  type Command,
  NotSimulated,
  type Redirection,
  ShellSyntaxError,
  type Word,
} from './syntax.js';
import { type Token, tokensOf } from './tokens.js';

/** @throws ShellSyntaxError where it is none; NotSimulated where it has what this shell does not know */
export function parsedScript(script: string): Command {
  const parser = new Parser(tokensOf(script));
  const command = parser.list([]);
  parser.expectEnd();
  return command;
}

/** Words that mean something where a command may begin, and cannot begin one themselves. */
const CLOSING = new Set(['then', 'else', 'elif', 'fi', 'do', 'done', '}']);

class Parser {
  readonly #tokens: readonly Token[];
  #position = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  expectEnd(): void {
    const token = this.#next;
    if (token) throw new ShellSyntaxError(`unexpected ${told(token)}`);
  }

  /** Commands up to one of the words, which is not taken. */
  list(until: readonly string[]): Command {
    const commands: Command[] = [];
    for (;;) {
      while (this.#takes('\n', ';')) {}
      const next = this.#next;
      if (next === undefined || isOperator(next, ')')) break;
      if (next.kind === 'word' && next.keyword !== undefined && until.includes(next.keyword)) break;
      const command = this.#andOr();
      if (this.#takes('&')) {
        commands.push({ kind: 'background', command });
        continue;
      }
      commands.push(command);
      if (this.#next?.kind === 'operator' && isOperator(this.#next, '('))
        throw new NotSimulated('no functions');
      if (this.#next?.kind === 'operator' && isOperator(this.#next, ';;', '|'))
        throw new ShellSyntaxError(`unexpected ${told(this.#next)}`);
    }
    const [only] = commands;
    return commands.length === 1 && only ? only : { kind: 'list', commands };
  }

  #andOr(): Command {
    let left = this.#pipeline();
    for (;;) {
      const kind = this.#takes('&&') ? 'and' : this.#takes('||') ? 'or' : undefined;
      if (!kind) return left;
      while (this.#takes('\n')) {}
      left = { kind, left, right: this.#pipeline() };
    }
  }

  #pipeline(): Command {
    if (this.#takesKeyword('!')) return { kind: 'not', command: this.#pipeline() };
    const first = this.#command();
    const commands = [first];
    while (this.#takes('|')) {
      while (this.#takes('\n')) {}
      commands.push(this.#command());
    }
    return commands.length === 1 ? first : { kind: 'pipe', commands };
  }

  #command(): Command {
    const next = this.#next;
    if (next?.kind === 'operator' && this.#takes('(')) {
      const body = this.list([]);
      if (!this.#takes(')')) throw this.#missing(')');
      return { kind: 'subshell', body, redirections: this.#redirections() };
    }
    const keyword = next?.kind === 'word' ? next.keyword : undefined;
    switch (keyword) {
      case 'case':
        throw new NotSimulated('no case');
      case '{': {
        this.#position += 1;
        const body = this.#listTo('}');
        return { kind: 'group', body, redirections: this.#redirections() };
      }
      case 'if':
        this.#position += 1;
        return this.#redirected(this.#rest());
      case 'while':
      case 'until': {
        this.#position += 1;
        const condition = this.#listTo('do');
        return this.#redirected({ kind: keyword, condition, body: this.#listTo('done') });
      }
      case 'for':
        this.#position += 1;
        return this.#redirected(this.#for());
      default:
        return this.#simple();
    }
  }

  /** Of an `if`, after the word. */
  #rest(): Command {
    const condition = this.#listTo('then');
    const then = this.list(['else', 'elif', 'fi']);
    if (this.#takesKeyword('elif')) return { kind: 'if', condition, then, otherwise: this.#rest() };
    const otherwise = this.#takesKeyword('else') ? this.list(['fi']) : undefined;
    this.#expect('fi');
    return { kind: 'if', condition, then, otherwise };
  }

  #for(): Command {
    const name = this.#next?.kind === 'word' ? this.#next.keyword : undefined;
    if (name === undefined) throw new ShellSyntaxError('bad for loop variable');
    this.#position += 1;
    const words: Word[] = [];
    if (this.#takesKeyword('in')) {
      for (let next = this.#next; next?.kind === 'word'; next = this.#next) {
        words.push(next.word);
        this.#position += 1;
      }
    }
    while (this.#takes('\n', ';')) {}
    this.#expect('do');
    return { kind: 'for', name, words, body: this.#listTo('done') };
  }

  #simple(): Command {
    const assignments: Assignment[] = [];
    const words: Word[] = [];
    const redirections: Redirection[] = [];
    const start = this.#position;
    for (let token = this.#next; token && token.kind !== 'operator'; token = this.#next) {
      if (token.kind === 'redirection') {
        redirections.push(token.redirection);
      } else {
        if (words.length === 0 && token.keyword !== undefined && CLOSING.has(token.keyword))
          throw new ShellSyntaxError(`unexpected ${told(token)}`);
        const assignment = words.length === 0 ? assignmentIn(token.word) : undefined;
        if (assignment) assignments.push(assignment);
        else words.push(token.word);
      }
      this.#position += 1;
    }
    if (this.#position === start) throw this.#missing(undefined);
    return { kind: 'simple', assignments, words, redirections };
  }

  #redirected(body: Command): Command {
    const redirections = this.#redirections();
    return redirections.length > 0 ? { kind: 'group', body, redirections } : body;
  }

  #redirections(): readonly Redirection[] {
    const redirections: Redirection[] = [];
    for (let token = this.#next; token?.kind === 'redirection'; token = this.#next) {
      redirections.push(token.redirection);
      this.#position += 1;
    }
    return redirections;
  }

  #listTo(word: string): Command {
    const body = this.list([word]);
    this.#expect(word);
    return body;
  }

  #expect(word: string): void {
    if (!this.#takesKeyword(word)) throw this.#missing(word);
  }

  #missing(word: string | undefined): ShellSyntaxError {
    const found = this.#next ? told(this.#next) : 'end of file';
    return new ShellSyntaxError(`unexpected ${found}${word === undefined ? '' : ` (expecting "${word}")`}`);
  }

  #takes(...operators: readonly string[]): boolean {
    const taken = this.#next !== undefined && isOperator(this.#next, ...operators);
    if (taken) this.#position += 1;
    return taken;
  }

  #takesKeyword(word: string): boolean {
    const taken = this.#next?.kind === 'word' && this.#next.keyword === word;
    if (taken) this.#position += 1;
    return taken;
  }

  get #next(): Token | undefined {
    return this.#tokens[this.#position];
  }
}

function isOperator(token: Token, ...operators: readonly string[]): boolean {
  return token.kind === 'operator' && operators.includes(token.operator);
}

function assignmentIn([first, ...others]: Word): Assignment | undefined {
  if (first?.kind !== 'text') return undefined;
  const [, name, value = ''] = /^([A-Za-z_]\w*)=(.*)$/s.exec(first.text) ?? [];
  return name === undefined ? undefined : { name, value: [{ kind: 'text', text: value }, ...others] };
}

function told(token: Token): string {
  switch (token.kind) {
    case 'operator':
      return token.operator === '\n' ? 'newline' : `"${token.operator}"`;
    case 'word':
      return token.keyword === undefined ? 'word' : `"${token.keyword}"`;
    case 'redirection':
      return 'redirection';
    default:
      return token satisfies never;
  }
}
