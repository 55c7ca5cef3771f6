/** Devices and requests for devices in the SDK's forms. */
import type { Json } from '../../engine/payload.js';
import { type Fields, OptionValueError } from './option.js';
import { integer, isList, isMapping, mapping, member, text, textList, textMapping } from './read.js';

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
    Driver: text(member(request, 'driver') ?? ''),
    Count: integer(member(request, 'count') ?? 0),
    DeviceIDs: textList(request['device_ids'] ?? request['DeviceIDs'] ?? []),
    Capabilities: capabilities(member(request, 'capabilities') ?? []),
    Options: textMapping(member(request, 'options') ?? {}),
  };
}

function capabilities(value: Json): readonly (readonly string[])[] {
  if (isList(value)) return value.map(textList);
  throw new OptionValueError('must have lists of texts in its capabilities');
}
