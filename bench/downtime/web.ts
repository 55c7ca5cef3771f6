/** The web container that is replaced, and the map that declares it. */

export const prefix = 'docker-map-bench-web';
export const image = `${prefix}:idle`;

/** Ends at once when it is asked to; serves one small page. */
const command = [
  'sh',
  '-c',
  'mkdir -p /www && echo ok > /www/index.html && httpd -p 80 -h /www && trap "exit 0" TERM && sleep 2147483647 & wait',
];

/** @param hostPort where it is published; absent: nowhere, for who asks it by its own address */
export function webContent(version: number, instances: readonly string[], hostPort?: number) {
  return {
    containers: {
      web: {
        image: `/${image}`,
        instances,
        exposes: hostPort === undefined ? [] : [[80, hostPort]],
        networks: ['net'],
        create_options: { command, environment: { VERSION: String(version) } },
      },
    },
    networks: { net: {} },
  };
}
