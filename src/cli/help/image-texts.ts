/** Help on the commands that build images, move them, and remove what nobody needs. */
import type { CommandText } from './command-text.js';

export const imageTexts = {
  build: {
    summary: 'Build the images of containers that say how',
    description:
      'Builds what is missing, and what has changed since it was built: the Dockerfile, a file that goes into the image, ' +
      'an argument, a base image of the map. Images that do not depend on each other are built at the same time. ' +
      '--pull, --no-cache and --force build also what has not changed. "up" and "update" build what they need by ' +
      'themselves.',
    examples: [
      { words: 'build', meaning: 'All images of the map that have changed' },
      { words: 'build --pull web', meaning: 'That of "web", on the newest base image' },
      { words: 'plan build', meaning: 'What would be built, and why' },
    ],
  },
  push: {
    summary: 'Push images to their registries',
    description:
      'Pushes the images that the map builds, or, where names are given, those of the named configurations, whoever ' +
      'has made them. The registry is a part of the name of an image. Logins are those of the Docker CLI; see "login".',
    examples: [
      { words: 'push', meaning: 'All images that the map builds' },
      { words: 'push web', meaning: 'That of "web"' },
    ],
  },
  login: {
    summary: 'Log in to a registry',
    description:
      'Asks for name and password, has the engine try them, and keeps them where the Docker CLI does: in a credential ' +
      'helper, where its config.json names one, or else in that file. Both tools share their logins. Without REGISTRY ' +
      'it is Docker Hub. A password is never taken from the command line, where others can read it.',
    examples: [
      { words: 'login registry.example.com:5000', meaning: 'Asks for name and password' },
      {
        words: 'login -u robot --password-stdin example.com < token',
        meaning: 'For scripts',
      },
    ],
  },
  logout: {
    summary: 'Forget the login of a registry',
    description: 'Removes it where the Docker CLI keeps it. Without REGISTRY it is that of Docker Hub.',
    examples: [{ words: 'logout registry.example.com:5000', meaning: 'That of one registry' }],
  },
  cleanup: {
    summary: 'Remove containers that have ended, and images that nobody needs',
    description:
      'Shows what would be removed, and asks; where nobody can be asked nothing is removed without --yes. Containers ' +
      'go that have ended, on the whole engine, but for those of a landscape of which others run. Images go that have ' +
      'no name, no container, and no image built on them; with --old those too that have names, but no tag "latest" ' +
      'or one of --keep-tag. Looks for no map.',
    examples: [
      { words: 'cleanup', meaning: 'Shows, and asks' },
      { words: 'cleanup --images --old --keep-tag stable --yes', meaning: 'Old images, without a question' },
      { words: 'cleanup --containers --exclude db', meaning: 'Containers, but not "db"' },
    ],
  },
  cp: {
    summary: 'Copy files and folders out of a container, or into one',
    description:
      'One of the two is NAME:PATH in a container, which need not run; the other is a path here, or - for a tar ' +
      'archive on standard output or input. Into a folder that is there it goes under the name that it has. What ' +
      'comes out is there whole or not at all; a folder is not copied over one that is there. What goes in belongs to ' +
      'root.',
    examples: [
      { words: 'cp web:/etc/nginx/nginx.conf .', meaning: 'A file' },
      { words: 'cp app.blue:/var/log - | tar -x', meaning: 'A folder of one instance, as an archive' },
      { words: 'cp site/. web:/srv', meaning: 'What is in a folder here' },
    ],
  },
  save: {
    summary: 'Save images in an archive',
    description:
      'Writes the images of configurations, or any images by their references, as "docker save" does; layers that they ' +
      'share are there once. A word that is no name of the map is a reference. A file that ends in .gz is compressed. ' +
      'The file is there when it is whole.',
    examples: [
      { words: 'save -o site.tar web app', meaning: 'The images of two configurations' },
      { words: 'save busybox:latest | ssh box docker load', meaning: 'Any image, to another engine' },
    ],
  },
  load: {
    summary: 'Load images from an archive',
    description:
      'Reads what "save" and "docker save" have written, compressed or not, from a file or from standard input, and ' +
      'prints the names of the images. Looks for no map.',
    examples: [{ words: 'load -i site.tar', meaning: 'All images of the archive' }],
  },
} as const satisfies Record<string, CommandText>;
