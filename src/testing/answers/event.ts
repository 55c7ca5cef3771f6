/** An event, as the API shows it. */
import { isAtLeast } from '../../engine/api-version.js';
import type { EngineEventRecord } from '../state/event-log.js';
import { secondsOf } from '../state/moment.js';

/** @param version of the API, as the request asked for. @returns a line of JSON */
export function eventLine(event: EngineEventRecord, version: string): string {
  const { type, action, id, attributes, moment } = event;
  const fields = {
    ...(isAtLeast(version, '1.52') ? {} : legacyFields(event)),
    Type: type,
    Action: action,
    Actor: { ID: id, Attributes: attributes },
    scope: 'local',
    time: secondsOf(moment),
  };
  // Nanoseconds since 1970 are more than a number of JavaScript holds.
  return `${JSON.stringify(fields).slice(0, -1)},"timeNano":${moment}}\n`;
}

/** Of events of containers and images, below API 1.52. */
function legacyFields({ type, action, id, attributes }: EngineEventRecord): object {
  switch (type) {
    case 'container':
      return { status: action, id, from: attributes['image'] ?? '' };
    case 'image':
      return { status: action, id };
    case 'network':
    case 'volume':
    case 'daemon':
      return {};
    default:
      return type satisfies never;
  }
}
