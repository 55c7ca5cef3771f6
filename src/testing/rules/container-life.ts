/** What becomes of a container: started, stopped, killed, restarted, ended by itself, removed. All tell it by events. */
export { killContainer } from './life/kill-container.js';
export { removeContainer } from './life/remove-container.js';
export { engineDown, engineUp } from './life/restart-engine.js';
export { startContainer } from './life/start-container.js';
export { stopContainer } from './life/stop-container.js';
