/** What the user should know of a container that is left as it is. */
import type { ContainerItem } from '../landscape/landscape.js';
import type { ContainerVerdict } from './container-verdict.js';
import type { ForwardContext } from './forward-context.js';

export function noteVerdict(
  { name }: ContainerItem,
  { kind }: ContainerVerdict,
  { builder, action }: ForwardContext,
): void {
  switch (kind) {
    case 'absent':
      builder.note('not-created', name, 'does not exist; `create` or `up` makes it');
      break;
    case 'finished':
      builder.note('persistent', name, 'is persistent and has run; it is not started again');
      break;
    case 'completed':
      // Where all is to run, it is as it should be; who asks for its start is told.
      if (action === 'start')
        builder.note('kept', name, 'has done its work; it is not started again, but by `restart`');
      break;
    case 'create':
    case 'start':
    case 'leave':
      break;
    default:
      kind satisfies never;
  }
}
