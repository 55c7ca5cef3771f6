/**
 * What a build may ask of an SSH agent: which keys there are, and to sign. A build that could remove keys, add its own or
 * lock the agent would have a hold on its user's.
 */
import { Transform } from 'node:stream';

/** Numbers of requests in the agent's protocol (draft-miller-ssh-agent): identities, signature. */
const ALLOWED = [11, 13];
/** A request that no agent knows, and each answers with "failure": so answers stay in order. */
const REFUSED = Buffer.from([0, 0, 0, 1, 255]);
/** Bytes; agents take no longer ones. */
const LONGEST = 256 * 1024;

/** Takes what a build says to its agent, in pieces as they come, and lets through what it may say. */
export function allowedAgentRequests(): Transform {
  let rest = Buffer.alloc(0);
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      rest = Buffer.concat([rest, chunk]);
      while (rest.length >= 4) {
        const length = rest.readUInt32BE(0);
        if (length > LONGEST) return done(new Error('the request is too long'));
        if (rest.length < 4 + length) break;
        const request = rest.subarray(0, 4 + length);
        this.push(ALLOWED.includes(request[4] ?? 0) ? request : REFUSED);
        rest = rest.subarray(4 + length);
      }
      done();
    },
  });
}
