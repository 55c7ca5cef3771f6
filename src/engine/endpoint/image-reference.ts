/** An image's reference in the two parts that the API takes. */
export interface ReferenceParts {
  readonly repository: string;
  /** Tag, or digest: `sha256:…`. */
  readonly tag: string;
}

/** `registry:5000/name` has no tag, `name:1` has one; without either, the tag is `latest`. */
export function splitReference(reference: string): ReferenceParts {
  const [name = '', digest] = reference.split('@');
  const [, repository = name, tag] = /^(.+):([^/:]+)$/.exec(name) ?? [];
  return { repository, tag: digest ?? tag ?? 'latest' };
}
