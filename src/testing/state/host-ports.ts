/** The ports of the host that containers have published. */

export type Protocol = string;

/** Engines give these, one after the other, where nobody asks for a certain port. */
const EPHEMERAL = { first: 32768, last: 60999 };

export class HostPorts {
  /** Addresses of the host, by `tcp/80`. */
  readonly #taken = new Map<string, Set<string>>();
  readonly #lastGiven = new Map<Protocol, number>();
  /** Taken by programs of the host itself: `tcp/8080`. */
  readonly foreign = new Set<string>();

  /** The address that stands against it: the same one, or all of its family. Nothing where the port is free. */
  holder(protocol: Protocol, port: number, hostIp: string): string | undefined {
    const addresses = this.#taken.get(`${protocol}/${port}`);
    if (addresses === undefined) return undefined;
    if (addresses.has(hostIp)) return hostIp;
    const any = anyOf(hostIp);
    if (addresses.has(any)) return any;
    return hostIp === any ? [...addresses].find((other) => anyOf(other) === any) : undefined;
  }

  /** The first port of a range that is free on all these addresses. */
  firstFree(
    protocol: Protocol,
    range: { readonly first: number; readonly last: number },
    hostIps: readonly string[],
  ): number | undefined {
    for (let port = range.first; port <= range.last; port++)
      if (this.#isFree(protocol, port, hostIps)) return port;
    return undefined;
  }

  /** The next one after that given last, round and round. */
  nextEphemeral(protocol: Protocol, hostIps: readonly string[]): number | undefined {
    const last = this.#lastGiven.get(protocol) ?? EPHEMERAL.last;
    const port =
      this.firstFree(protocol, { first: last + 1, last: EPHEMERAL.last }, hostIps) ??
      this.firstFree(protocol, { first: EPHEMERAL.first, last }, hostIps);
    if (port !== undefined) this.#lastGiven.set(protocol, port);
    return port;
  }

  take(protocol: Protocol, port: number, hostIp: string): void {
    const key = `${protocol}/${port}`;
    this.#taken.set(key, (this.#taken.get(key) ?? new Set()).add(hostIp));
  }

  release(protocol: Protocol, port: number, hostIp: string): void {
    const key = `${protocol}/${port}`;
    const addresses = this.#taken.get(key);
    addresses?.delete(hostIp);
    if (addresses?.size === 0) this.#taken.delete(key);
  }

  #isFree(protocol: Protocol, port: number, hostIps: readonly string[]): boolean {
    return (
      !this.foreign.has(`${protocol}/${port}`) &&
      hostIps.every((hostIp) => this.holder(protocol, port, hostIp) === undefined)
    );
  }
}

/** All addresses of the host, of that family. */
function anyOf(hostIp: string): string {
  return hostIp.includes(':') ? '::' : '0.0.0.0';
}
