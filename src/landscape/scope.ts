/** What the parts of one configuration are resolved against, and where they report what is wrong with it. */
import type { ContainerDeclaration, MapDeclaration } from '../map/declaration.js';
import type { AttachedVolumes } from './attached-volumes.js';
import type { References } from './references.js';
import type { Report } from './report.js';
import type { LandscapeSettings } from './settings.js';

export interface MapScope {
  readonly map: MapDeclaration;
  readonly settings: LandscapeSettings;
  readonly references: References;
  readonly attachedVolumes: AttachedVolumes;
}

export interface ConfigurationScope extends MapScope {
  readonly configuration: ContainerDeclaration;
  readonly report: Report;
}
