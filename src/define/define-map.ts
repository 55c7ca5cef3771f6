/** `defineMap`: a map whose names are checked by the compiler, and completed by the editor. */
import { ContainerMap, type ContainerMapOptions } from '../map/container-map.js';
import type { DefinedContent } from './defined-content.js';
import type { DefinedMap } from './defined-map.js';
import type { NamesIn } from './names-in.js';

/**
 * As `new ContainerMap`, for content written in place. A misspelt property, or the name of a container, instance,
 * volume or network that the content does not declare, is a type error where it is written.
 *
 * Containers are below `containers`, and properties in camelCase. A part that is written elsewhere keeps its names
 * with `as const satisfies ContainerContent`. A name that is just any text, as in a part of the type
 * `ContainerContent`, is taken as it is, and where all names of a section are, as in
 * `containers: Object.fromEntries(…)`, all names are taken. When such a section is spread among others, as in
 * `containers: { ...Object.fromEntries(…), web: … }`, TypeScript forgets its names: those written as literals are
 * refused. Use `new ContainerMap` there, and in generic functions.
 *
 * The types let some things pass that only the integrity check, which runs as well, finds: the instance in
 * `networkMode: [configuration, instance]`, a path behind an alias in a tuple of `binds`, an abstract configuration
 * in a group, cycles, and what is inherited in more than 16 steps. Content that is not known before the program runs,
 * `Map`s in place of objects, property names in snake_case, and values of registered types (`registerType`) are for
 * `new ContainerMap`.
 *
 * @throws {MapError} Something in `content` is not valid; holds also what does not fit together.
 * @throws {MapIntegrityError} All is valid, but does not fit together.
 * @example
 * const map = defineMap('main', {
 *   containers: {
 *     app: { instances: ['one', 'two'], attaches: 'socket' },
 *     web: { uses: 'socket', links: ['app.one', 'app.two'] },
 *   },
 *   volumes: { socket: '/var/run/app' },
 * });
 * map.containers.web.image = 'nginx';
 */
export function defineMap<const Content>(
  name: string,
  content: NoInfer<DefinedContent<Content>> & Literally<Content>,
  options?: ContainerMapOptions,
): DefinedMap<
  NamesIn<Content>['configuration'],
  NamesIn<Content>['declaredVolume'],
  NamesIn<Content>['declaredNetwork']
>;
export function defineMap(name: string, content: object, options?: ContainerMapOptions): ContainerMap {
  return new ContainerMap(name, content, options);
}

/**
 * Lets the compiler infer `Content` from an argument, with its literals, and demands nothing of it afterwards. With
 * `Content` itself in its place, each misspelt property would be one that is expected.
 */
type Literally<Content> = Content extends typeof noContent ? Content : object;

declare const noContent: unique symbol;
