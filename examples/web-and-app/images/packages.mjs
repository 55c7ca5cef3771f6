/** Programs from Debian packages, without installing them. */
import { execFile } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Packages ask for much that starts services or asks questions. This is what a program cannot run without. */
const isLibrary = /^(lib|zlib|python)/;

/**
 * Unpacks packages with their libraries, unless the folder is there already. Needs apt's lists (`apt-get update`).
 * @param {string} root folder for their files, which is like the `/` of a machine then
 * @param {readonly string[]} packages
 */
export async function unpackPackages(root, packages) {
  if (existsSync(root)) return;
  console.log(`Getting ${packages.join(', ')} with libraries ...`);
  const folder = `${root}.unfinished`;
  const unpacked = join(folder, 'root');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(unpacked, { recursive: true });
  const download = ['download', '-qq', ...(await withLibraries(packages))];
  // Apt's own user may not write here.
  await run('apt-get', ['-o', 'APT::Sandbox::User=root', ...download], { cwd: folder });
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.deb'))) {
    await run('dpkg-deb', ['--extract', join(folder, file), unpacked]);
  }
  complete(unpacked);
  // Only what is whole gets its name.
  renameSync(unpacked, root);
  rmSync(folder, { recursive: true });
}

/** @param {readonly string[]} packages */
async function withLibraries(packages) {
  const all = new Set(packages);
  let added = packages;
  while (added.length > 0) {
    const { stdout } = await run('apt-cache', ['depends', '--important', ...added]);
    const needed = [...stdout.matchAll(/^ {2}(?:Pre)?Depends: (\S+)$/gm)].map(([, name = '']) => name);
    added = [...new Set(needed)].filter((name) => isLibrary.test(name) && !all.has(name));
    for (const name of added) all.add(name);
  }
  return [...all];
}

/**
 * What a machine's `/` has, and no library brings along.
 * @param {string} root
 */
function complete(root) {
  // Of releases that have all programs and libraries below /usr.
  for (const name of ['bin', 'lib', 'lib64']) {
    if (!existsSync(join(root, name))) symlinkSync(`usr/${name}`, join(root, name));
  }
  mkdirSync(join(root, 'tmp'));
  chmodSync(join(root, 'tmp'), 0o1777);
  for (const name of ['doc', 'man']) rmSync(join(root, 'usr/share', name), { recursive: true, force: true });
}
