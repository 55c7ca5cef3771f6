/** What a builder tells, as lines of a log. */
import type { BuildProgress } from '../../engine/build/build-progress.js';
import type { Listeners } from './listeners.js';

/** Steps are told when they begin and when they fail; what their commands write, as it comes. */
export function tellBuild(listeners: Listeners, progress: BuildProgress): void {
  switch (progress.type) {
    case 'step':
      if (progress.state === 'running' || progress.state === 'cached') listeners.pushLog(progress.name);
      else if (progress.state === 'failed')
        listeners.pushLog([progress.name, progress.error].filter(Boolean).join(': '), 'error');
      return;
    case 'status':
      listeners.pushProgress({
        id: progress.id,
        status: progress.text,
        current: progress.current,
        total: progress.total,
      });
      return;
    case 'output': {
      const text = progress.text.replace(/\n$/, '');
      if (text !== '') listeners.pushLog(text);
      return;
    }
    case 'warning':
      listeners.pushLog(progress.text, 'warning');
      return;
    default:
      progress satisfies never;
  }
}
