/** Clears what a test made on an engine. */
export { removeObjects } from '../../script/lib/engine/remove-objects.js';
