/** Bytes that are no tar archive, or no longer one. Who reads the archive says which it is. */
export class DamagedArchive extends Error {}
