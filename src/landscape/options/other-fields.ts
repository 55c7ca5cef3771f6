/** Fields of the Engine API that no option of the SDK means, so that they are not taken for slips in the names of others. */
export const otherFields: ReadonlySet<string> = new Set([
  ...['ArgsEscaped', 'AttachStderr', 'AttachStdin', 'AttachStdout', 'OnBuild', 'Shell', 'StdinOnce'],
  ...['Annotations', 'Capabilities', 'Cgroup', 'ConsoleSize', 'ContainerIDFile', 'IOMaximumBandwidth'],
  ...['IOMaximumIOps', 'KernelMemoryTCP', 'MaskedPaths', 'ReadonlyPaths'],
  ...['ConfigFrom', 'ConfigOnly', 'Driver', 'EnableIPv4', 'Internal'],
]);
