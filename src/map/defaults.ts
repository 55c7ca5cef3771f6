/** What properties are where a map does not set them (manual, section 3.7.1). */
export const defaults = {
  setHostname: true,
  useAttachedParentName: false,
  defaultTag: 'latest',
  volumeDriver: 'local',
  networkDriver: 'bridge',
  internal: false,
} as const;
