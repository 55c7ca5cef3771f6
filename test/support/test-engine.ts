/** The engine that tests work on, and the image their containers run. `script/test engine` provides both. */

export interface TestEngine {
  /** `unix:///path` or `tcp://host:port` */
  readonly host: string;
  /** Runs until it is asked to stop, then stops at once. Holds busybox; serves as helper image too. */
  readonly image: string;
}

/** @throws where the tests were started without an engine */
export function testEngine(): TestEngine {
  const host = process.env['DOCKER_MAP_TEST_HOST'];
  const image = process.env['DOCKER_MAP_TEST_IMAGE'] ?? 'docker-map-test/busybox:latest';
  if (host) return { host, image };
  throw new Error('DOCKER_MAP_TEST_HOST names no engine. Run these tests with script/test engine.');
}
