/** Accounts of a registry: lines of a file as Apache's htpasswd writes them, with bcrypt. */
import { execFileSync } from 'node:child_process';

/**
 * Perl's own `crypt` has bcrypt, and each Debian has a perl.
 * @param {string} username
 * @param {string} password
 */
export function accountLine(username, password) {
  // A fixed salt will do for accounts that live as long as a test.
  const program = 'print crypt($ENV{PASSWORD}, q($2y$05$dockermapdockermapdockeu))';
  const hash = execFileSync('perl', ['-e', program], {
    encoding: 'utf8',
    env: { ...process.env, PASSWORD: password },
  });
  return `${username}:${hash}\n`;
}
