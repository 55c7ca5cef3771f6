/** Calls as patterns of them, for editors to offer. Those that the engine knows are all here. */

export type CallMethod = 'GET' | 'HEAD' | 'POST' | 'PUT' | 'DELETE' | '*';

type ContainerCall =
  | `POST /containers/${'create' | 'prune'}`
  | 'GET /containers/json'
  | `POST /containers/*/${'start' | 'stop' | 'restart' | 'kill' | 'pause' | 'unpause' | 'wait'}`
  | `POST /containers/*/${'rename' | 'update' | 'attach' | 'resize' | 'exec'}`
  | `GET /containers/*/${'json' | 'logs' | 'changes' | 'top' | 'stats'}`
  | `${'GET' | 'HEAD' | 'PUT'} /containers/*/archive`
  | 'DELETE /containers/*';

type ExecCall = `POST /exec/*/${'start' | 'resize'}` | 'GET /exec/*/json';

type NetworkCall =
  | 'GET /networks'
  | `POST /networks/${'create' | 'prune'}`
  | `POST /networks/*/${'connect' | 'disconnect'}`
  | `${'GET' | 'DELETE'} /networks/*`;

type VolumeCall = 'GET /volumes' | `POST /volumes/${'create' | 'prune'}` | `${'GET' | 'DELETE'} /volumes/*`;

type ImageCall =
  | 'GET /images/json'
  | `POST /images/${'create' | 'load' | 'prune'}`
  | `GET /images/*/${'json' | 'history'}`
  | `POST /images/*/${'tag' | 'push'}`
  | 'DELETE /images/*'
  | `POST /build${'' | '/cancel'}`
  | 'POST /session';

type SystemCall =
  | `${'GET' | 'HEAD'} /_ping`
  | `GET /${'version' | 'info' | 'system/df' | 'events'}`
  | 'POST /auth';

export type KnownCall =
  | '*'
  | `${CallMethod} *`
  | ContainerCall
  | ExecCall
  | NetworkCall
  | VolumeCall
  | ImageCall
  | SystemCall;
