/** Where a volume's data is on the host. */
export function volumeFolder(name: string): string {
  return `/var/lib/docker/volumes/${name}/_data`;
}
