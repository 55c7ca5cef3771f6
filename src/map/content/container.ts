/** A container configuration as it may be written. Manual, section 3.7.1, "Container configuration". */
import type { Lazy } from '../../lazy/lazy.js';
import type { ReadyState, UpdateOrder } from '../elements.js';
import type { AttachesContent } from './attaches.js';
import type { BindsContent } from './binds.js';
import type { BuildContent } from './build.js';
import type { CompareContent } from './compare.js';
import type { EndpointsContent } from './endpoints.js';
import type { ExecCommandsContent } from './exec-commands.js';
import type { ExposesContent } from './exposes.js';
import type { HealthcheckContent } from './healthcheck.js';
import type { LinksContent } from './links.js';
import type { AnyNames, MapNames } from './names.js';
import type { NetworkModeContent } from './network-mode.js';
import type { OptionsContent } from './options.js';
import type { UsesContent } from './uses.js';
import type {
  Flag,
  Nothing,
  OneOrMany,
  PermissionsContent,
  SecondsContent,
  UserContent,
  Word,
} from './values.js';

export interface ContainerContent<Names extends MapNames = AnyNames> {
  /** Only a base for others to extend. */
  readonly abstract?: Flag | Nothing;
  /** Configurations that this one is based on; later ones win. */
  readonly extends?: OneOrMany<Names['configuration']> | Nothing;
  /** Image; the name of the configuration unless set. */
  readonly image?: string | Nothing;
  /** How the image is built: a folder, a Dockerfile in code, or more. */
  readonly build?: BuildContent;
  /** Names of several containers with this configuration. */
  readonly instances?: OneOrMany<Word> | Nothing;
  /** Engines to run on, before those of the map. */
  readonly clients?: OneOrMany<Word> | Nothing;
  /** Paths that become anonymous volumes. */
  readonly shares?: OneOrMany<Word | Lazy> | Nothing;
  /** Paths of the host, by alias or path in the container. */
  readonly binds?: BindsContent<Names['bound']>;
  /** Volumes that this container owns, by alias. */
  readonly attaches?: AttachesContent<Names['volume']>;
  /** Attached volumes, or all volumes of other containers. */
  readonly uses?: UsesContent<Names['used']>;
  /** Containers to link to, each with an alias if wanted. */
  readonly links?: LinksContent<Names['container']>;
  /** Ports to expose, each with a port of the host to publish it on. */
  readonly exposes?: ExposesContent;
  /** User, or user and group, of the process and attached volumes. */
  readonly user?: UserContent | Nothing;
  /** Mode of attached volumes, as chmod reads it. */
  readonly permissions?: PermissionsContent | Nothing;
  /** Seconds to wait for the process to end, or a time such as `1m30s`; null leaves it to the engine. */
  readonly stopTimeout?: SecondsContent | Nothing;
  /** Signal that asks the process to end. */
  readonly stopSignal?: Word | Nothing;
  /** Seconds to wait after each start, or a time such as `1m30s`. */
  readonly startDelay?: SecondsContent | Nothing;
  /** Network stack to share, or `disabled`. */
  readonly networkMode?: NetworkModeContent<Names['container'], Names['configuration']>;
  /** Networks to be on, each with endpoint settings if wanted. */
  readonly networks?: EndpointsContent<Names['network'], Names['container']>;
  /** Commands to run inside after the start. */
  readonly execCommands?: ExecCommandsContent;
  /** Command that tells whether the container is healthy; null switches off the check of the image. */
  readonly healthcheck?: HealthcheckContent;
  /** Started once, and kept after it has ended. */
  readonly persistent?: Flag | Nothing;
  /** What it must have come to before what depends on it starts. */
  readonly ready?: ReadyState | Nothing;
  /** Seconds to wait until it is ready, or a time such as `1m30s`. */
  readonly readyTimeout?: SecondsContent | Nothing;
  /** Seconds that it must stay up, without a health check, to replace its predecessor, or a time such as `1m30s`. */
  readonly minRunning?: SecondsContent | Nothing;
  /** Whether a container that is replaced stops before its successor starts. */
  readonly updateOrder?: UpdateOrder | Nothing;
  /** Instances that are replaced at one time. */
  readonly updateParallel?: number | string | Nothing;
  /** How `update` compares fields of the container with what is declared; `*` stands for all of them. */
  readonly compare?: CompareContent | Nothing;
  /** Name that the configuration had before; what it made is taken over. */
  readonly previousName?: Word | Nothing;
  /** Further options for creating the container. */
  readonly createOptions?: OptionsContent | Nothing;
  /** Further options for running the container on its host. */
  readonly hostConfig?: OptionsContent | Nothing;
  /** The same as `hostConfig`. */
  readonly startOptions?: OptionsContent | Nothing;
}
