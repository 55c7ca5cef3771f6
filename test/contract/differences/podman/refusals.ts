/** What Podman refuses too, in another way; and what it does not refuse. */
import { because } from './podman-difference.js';

export const refusalDifferences = [
  ...because(
    'Refusals have words of its own; where Docker answers 400, 403 or 409, mostly with status 500.',
    {
      'a path that the API does not have is not found': /404 Not Found/,
      'a name that is taken is refused, and told whose it is': /500 .*is already in use by [0-9a-f]{64}/,
      'a name that another container has is refused': /409 renaming container .* already in use/,
      'a name with a space is refused': /500 .*names must match \[a-zA-Z0-9\]/,
      'a container that is not there is not found, whatever is asked of it':
        /404 no container with name or ID/,
      'there is no such signal': /500 invalid signal: SIGNOPE/,
      'what does not run cannot be killed': /500 can only kill running containers/,
      'what is paused cannot be paused again': /500 "\w+" is already paused/,
      'what is paused cannot be started':
        /500 container \w+ must be in Created or Stopped state to be started/,
      'what does not run cannot be paused': /500 "created" is not running, can't pause/,
      'a program that is not there does not start, and ends with 127': /500 .*no such file or directory/,
      'a file that is no program does not start, and ends with 126': /500 .*permission denied/,
      'what runs cannot be removed': /500 cannot remove container \w+ as it is running/,
      'what is paused cannot be removed': /500 cannot remove container \w+ as it is paused/,
      'there is no such policy': /500 .*"sometimes" is not a valid restart policy/,
      'what restarts cannot be made to go by itself': /500 .*the --rm option conflicts with --restart/,
      'a port that another container has is taken': /500 .*127\.0\.0\.1:25103: bind: address already in use/,
      'what is no port is refused': /500 .*parsing "x": invalid syntax/,
      'networks that engines bring along cannot be made': /500 cannot create network with name "host"/,
      'a network that is there is not made again': /500 network name .* already used/,
      'a network that is not there is not found': /404 .*network not found/,
      'a network with a running container on it cannot be removed': /500 .*network is being used/,
      'addresses that another network has are taken': /500 subnet 10\.214\.1\.0\/24 is already used/,
      'an address that another container has is taken': /500 .*10\.214\.12\.77 is already allocated/,
      'an address can be declared only where the network declares its own':
        /500 .*not in any subnet on network/,
      'a container that is not there cannot be connected': /404 no container with name or ID/,
      'there are no volumes of what is not there': /500 .*no such container/,
      'two mounts at one path are refused': /500 .*\/v: duplicate mount destination/,
      'what is no name of a volume is refused': /500 .*names must match \[a-zA-Z0-9\]/,
      'a path that a container has not is not found': /404 no such file or directory/,
      'an image that is not there is not found': /404 failed to find image docker-map-contract\/missing/,
      'no container is made of an image that is not there':
        /404 no such image: docker\.io\/docker-map-contract/,
      'an image by its id cannot be removed while containers use it':
        /409 image sha256:\w+ is in use|500 unable to delete image .* by ID with more than one tag/,
      'a variable without a name is refused': /500 .*invalid environment variable: "=x"/,
      'a signal that there is not is refused': /500 .*invalid signal: SIGNOPE/,
      'a kind of mount that there is not is refused': /500 .*invalid filesystem type "nope"/,
      'a container of nothing to run is refused': /500 .*no command or entrypoint provided/,
      'nothing is executed in what does not run': /500 can only create exec sessions on running containers/,
      'nothing is executed in what is paused': /409 cannot create exec session as container \w+ is paused/,
      'nothing to execute is refused': /500 must provide a non-empty command/,
      'an execution that is not there is not found': /404 no exec session with ID missing found/,
    },
  ),
  ...because('It answers in any version of the API that it is asked in.', {
    'a version that is too new is refused': /: 200 /,
    'a version that is too old is refused': /: 200 /,
  }),
  ...because('Names of one letter are fine.', {
    'a name of one letter is refused': /It was not refused/,
  }),
  ...because('What the kernel or the runtime would refuse is found at the start.', {
    'too little memory is refused': /It was not refused/,
    'a folder that is no full path is refused': /It was not refused/,
    'a mount of a folder that the host has not is refused': /It was not refused/,
  }),
  ...because('A number of restarts is taken with each policy.', {
    'only restarts on failure can be counted': /It was not refused/,
  }),
  ...because('A check may be as frequent as one likes.', {
    'a check more often than each millisecond is refused': /It was not refused/,
  }),
  ...because('It looks for a shared network or a named one when the container is made.', {
    'a container does not start on the network of what is not there': /no such container/,
    'a container can be made for a network that is not there, and does not start': /network not found/,
  }),
];
