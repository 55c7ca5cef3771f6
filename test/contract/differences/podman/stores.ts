/** Volumes, images and events on Podman. */
import { because, SHORT, tooLong } from './podman-difference.js';

export const storeDifferences = [
  ...because('Labels of a volume that comes with a mount are left out.', {
    'a volume that comes with a mount has the labels declared there': /expected \{\} to match object/,
    'a volume that is there keeps the labels that it has': /expected \{\} to match object/,
  }),
  ...because('Archives of a path have everything belong to root.', {
    'owner and mode of a volume are seen through a container that runs': /uid: \+?0/,
    'owner and mode of a volume are seen through a container that has ended': /uid: \+?0/,
    'files are put into what runs, with owner, mode and content': /uid: \+?0/,
  }),
  ...because('A folder that is not there is made.', {
    'files are not put into a folder that is not there': /It was not refused/,
  }),
  ...because('Ids in the history have no kind before them.', {
    'an image tells how it was made, newest first': /to match object/,
  }),
  ...because('A pull that fails is told within an answer that has begun well.', {
    'an image of a registry that is not there cannot be fetched': /200 .*connection refused/,
  }),
  ...because(
    'Events follow its own states: there is one before the start, and stopping is not told in steps.',
    {
      'a restart is told in order': /create init start/,
      'what has been can be asked for': /'init'/,
    },
  ),
  ...because('A new name is told without the old one.', {
    'a new name is told, with the old one': /to match object/,
  }),
  ...because(
    'What has ended is told as "died" or not at all to those who ask for Docker\'s names.',
    {
      'a whole life is told in order': tooLong,
      'the end of a container is told with its exit code': tooLong,
      'an event has one of the kinds that were asked for': tooLong,
    },
    SHORT,
  ),
  ...because('Networks are not told of at all, volumes and references only in part.', {
    'networks are told of: made, taken, left, removed': /expected \[\] to deeply equal/,
  }),
  ...because(
    'Networks are not told of at all, volumes and references only in part.',
    {
      'volumes are told of: made, mounted, left, removed': tooLong,
      'references of images are told of': tooLong,
    },
    SHORT,
  ),
];
