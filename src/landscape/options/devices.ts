/** Devices and requests for devices in the SDK's forms. */
import type { Json } from '../../engine/payload.js';
import { type Fields, OptionValueError } from './option.js';
import {
  integer,
  isList,
  isMapping,
  mapping,
  readMember,
  text,
  textList,
  textMapping,
  within,
} from './read.js';

/** `host[:container[:permissions]]`, or the Engine API's form. */
export function devices(value: Json): readonly Fields[] {
  return (isList(value) ? value : [value]).map((device) =>
    isMapping(device) ? device : deviceOf(text(device)),
  );
}

function deviceOf(device: string): Fields {
  const [host = '', container = host, permissions = 'rwm', ...rest] = device.split(':');
  if (host === '' || rest.length > 0) {
    throw new OptionValueError(`names the device '${device}'; the form is host[:container[:permissions]]`);
  }
  return { PathOnHost: host, PathInContainer: container, CgroupPermissions: permissions };
}

export function deviceRequests(value: Json): readonly Fields[] {
  return (isList(value) ? value : [value]).map((request) => deviceRequest(mapping(request)));
}

function deviceRequest(request: Fields): Fields {
  return {
    Driver: readMember(request, 'driver', text) ?? '',
    Count: readMember(request, 'count', integer) ?? 0,
    DeviceIDs: within('device_ids', () => textList(request['device_ids'] ?? request['DeviceIDs'] ?? [])),
    Capabilities: readMember(request, 'capabilities', capabilities) ?? [],
    Options: readMember(request, 'options', textMapping) ?? {},
  };
}

function capabilities(value: Json): readonly (readonly string[])[] {
  if (isList(value)) return value.map(textList);
  throw new OptionValueError('must be a list of lists of texts');
}
