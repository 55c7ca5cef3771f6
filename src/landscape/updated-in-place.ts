/** What engines change in a container that exists: its limits and its restart policy ("update container", API 1.41). */

const fields: ReadonlySet<string> = new Set([
  ...['BlkioWeight', 'CpuPeriod', 'CpuQuota', 'CpuRealtimePeriod', 'CpuRealtimeRuntime', 'CpuShares'],
  ...['CpusetCpus', 'CpusetMems', 'KernelMemory', 'Memory', 'MemoryReservation', 'MemorySwap'],
  ...['NanoCpus', 'PidsLimit', 'RestartPolicy'],
]);

/** @param field of `HostConfig` */
export function isUpdatedInPlace(field: string): boolean {
  return fields.has(field);
}
