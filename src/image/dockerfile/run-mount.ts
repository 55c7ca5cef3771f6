/** What a `RUN` has at hand without it becoming part of the image (Dockerfile 1.2, BuildKit only). */
import { flagValue } from './quoting.js';
import { refusedValue } from './refusal.js';

/** Paths are those in the build container. Modes are octal: `0700`. */
export type RunMount =
  /** A folder that stays from build to build. */
  | {
      readonly type: 'cache';
      readonly target: string;
      /** Default: the target. */
      readonly id?: string;
      /** What builds at the same time do: use it together (default), wait, or have one each. */
      readonly sharing?: 'shared' | 'locked' | 'private';
      /** Stage or image with the first content. */
      readonly from?: string;
      /** Folder there. */
      readonly source?: string;
      readonly readOnly?: boolean;
      readonly mode?: string;
      readonly uid?: number;
      readonly gid?: number;
    }
  /** Files of the context, or of another stage or image. What is written to them is lost. */
  | {
      readonly type: 'bind';
      readonly target: string;
      /** Stage or image; default: the context. */
      readonly from?: string;
      /** Default: all of it. */
      readonly source?: string;
      /** Default: false. */
      readonly writable?: boolean;
    }
  | {
      readonly type: 'secret';
      readonly id: string;
      /** Default: `/run/secrets/<id>`, unless it goes into a variable. */
      readonly target?: string;
      /** Variable that holds the secret. Dockerfile 1.10. */
      readonly environment?: string;
      /** Fail where the build was given no such secret. Default: false. */
      readonly required?: boolean;
      readonly mode?: string;
      readonly uid?: number;
      readonly gid?: number;
    }
  /** The socket of an SSH agent. */
  | {
      readonly type: 'ssh';
      /** Default: `default`. */
      readonly id?: string;
      readonly target?: string;
      readonly required?: boolean;
      readonly mode?: string;
      readonly uid?: number;
      readonly gid?: number;
    }
  /** A folder in memory. */
  | {
      readonly type: 'tmpfs';
      readonly target: string;
      /** `100m`; Dockerfile 1.3. */
      readonly size?: string;
    };

/** The keys that builders call otherwise. */
const builderKeys: Readonly<Record<string, string>> = {
  readOnly: 'readonly',
  writable: 'readwrite',
  environment: 'env',
};

/** @throws DockerMapError (`dockerfile-value`) where a value has what the option cannot hold */
export function mountFlag(mount: RunMount): string {
  const fields = Object.entries(mount).flatMap(([key, value]: [string, unknown]) =>
    value === undefined || value === false ? [] : [field(key, value)],
  );
  return `--mount=${flagValue(fields.join(','), 'A mount')}`;
}

function field(key: string, value: unknown): string {
  const text = String(value);
  if (text === '' || text.includes(',')) {
    throw refusedValue(
      `${key} of a mount cannot be ${JSON.stringify(text)}`,
      'It takes no commas, and may not be empty.',
    );
  }
  return value === true ? (builderKeys[key] ?? key) : `${builderKeys[key] ?? key}=${text}`;
}
