/** Clears what tests made on an engine; by plain API calls, so that no fault of docker-map can hide behind it. */
import { call, callSuccessfully } from './api.js';

/**
 * @typedef {object} NamedObject
 * @property {string} [Name] empty on Podman, of containers
 * @property {readonly string[]} [Names] of containers, each with a slash before it
 */

/**
 * Removes all containers, then volumes and networks, whose names start with a prefix.
 * @param {string} host
 * @param {string} prefix
 */
export async function removeObjects(host, prefix) {
  const containers = JSON.parse(await callSuccessfully(host, 'GET', '/containers/json?all=1'));
  await removeEach(host, '/containers/', '?force=1&v=1', named(containers, prefix));
  const { Volumes } = JSON.parse(await callSuccessfully(host, 'GET', '/volumes'));
  await removeEach(host, '/volumes/', '?force=1', named(Volumes ?? [], prefix));
  const networks = JSON.parse(await callSuccessfully(host, 'GET', '/networks'));
  await removeEach(host, '/networks/', '', named(networks, prefix));
}

/**
 * @param {readonly NamedObject[]} objects
 * @param {string} prefix
 */
function named(objects, prefix) {
  return objects
    .map(({ Name, Names }) => Name || (Names?.[0]?.slice(1) ?? ''))
    .filter((name) => name.startsWith(prefix));
}

/**
 * @param {string} host
 * @param {string} path
 * @param {string} query
 * @param {readonly string[]} names
 */
async function removeEach(host, path, query, names) {
  const removals = names.map((name) => removeOne(host, `${path}${encodeURIComponent(name)}${query}`));
  // All have their end before the first failure is told.
  await Promise.allSettled(removals);
  await Promise.all(removals);
}

/**
 * What is gone already, or is just going, is fine.
 * @param {string} host
 * @param {string} path
 */
async function removeOne(host, path) {
  const { status, text } = await call(host, 'DELETE', path);
  const isGone = status < 300 || status === 404 || (status === 409 && text.includes('in progress'));
  if (!isGone) throw new Error(`DELETE ${path} on ${host}: ${status} ${text.trim()}`);
}
