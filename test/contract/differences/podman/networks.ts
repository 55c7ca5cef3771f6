/** Networks, links and ports on Podman. */
import { because } from './podman-difference.js';

export const networkDifferences = [
  ...because('There are no links: containers on a network know each other by name.', {
    'a link is shown with its alias': /link is not supported/,
    'a container that is linked to keeps its name in the list': /link is not supported/,
    'a link to what is not there cannot be made': /link is not supported/,
    'a container whose link is to what does not run does not start': /link is not supported/,
    'a container that is linked to can be removed': /link is not supported/,
    'on a network, a link to what does not run does not matter': /to match object \{ .*Links/,
  }),
  ...because(
    "A container on another's network is shown on the networks of that one, starts it, and may declare more.",
    {
      "a container can be on another's network": /to deeply equal \{\}/,
      'a container does not start on the network of what does not run': /It was not refused/,
      "on another's network a container publishes no ports": /It was not refused/,
      "on another's network a container has no hostname of its own": /It was not refused/,
    },
  ),
  ...because('Ports that are only exposed are not listed.', {
    'a port that is only exposed has no place on the host': /expected \[\] to deeply equal/,
  }),
  ...because('Why a container did not start is told to whoever started it, and not kept.', {
    'a container that did not get its port says so': /expected '' to match/,
  }),
  ...because('A range of ports on the host is no port.', {
    'the engine chooses a port from a range': /parsing "25110-25111": invalid syntax/,
  }),
  ...because('What has ended is listed with its ports.', {
    'what has ended publishes nothing': /to deeply equal \[\]/,
  }),
  ...because('Its options have names of their own.', {
    'options of the driver are kept': /mtu: '1400'/,
  }),
  ...because('Of the networks that Docker brings along it has only the default one, which it calls podman.', {
    'networks that engines bring along are there': /ArrayContaining/,
    'networks that engines bring along cannot be removed': /500 /,
    'a container without a network named is on the one called bridge': /networks: \[ 'bridge' \]/,
    'a container can be on no network': /networks: \[ 'none' \]/,
    "a container can be on the host's network": /networks: \[ 'host' \]/,
    "nobody is connected to the host's network later": /404 unable to find network with name or ID host/,
  }),
  ...because('The list does not tell the network mode.', {
    'a look at an engine shows all that there is': /to match object \{ status: 'running'/,
  }),
  ...because('Containers are on their networks whether they run or not.', {
    'a network whose containers do not run can be removed, and is missed at their start':
      /network is being used/,
    'the containers that run on a network are told': /to deeply equal/,
    'a container that ends leaves its network': /to deeply equal \[\]/,
  }),
  ...because(
    'A place on a network names it, not its id, and tells the address but not that it was declared.',
    {
      'a running container has an address of its network': /-net' to be '[0-9a-f]{64}'|Object\.is/,
      'a container gets the address that it declares': /to match object \{ IPAddress: '10\.214\.11\.77'/,
    },
  ),
];
