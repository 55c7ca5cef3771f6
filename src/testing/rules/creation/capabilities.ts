/** The capabilities of Linux that containers are given, or not. */
import { type Fields, textsAt } from '../../../engine/answer/read.js';
import { Refusal } from '../../state/refusal.js';

const NAMES = `
  AUDIT_CONTROL AUDIT_READ AUDIT_WRITE BLOCK_SUSPEND BPF CHECKPOINT_RESTORE CHOWN DAC_OVERRIDE DAC_READ_SEARCH FOWNER
  FSETID IPC_LOCK IPC_OWNER KILL LEASE LINUX_IMMUTABLE MAC_ADMIN MAC_OVERRIDE MKNOD NET_ADMIN NET_BIND_SERVICE
  NET_BROADCAST NET_RAW PERFMON SETFCAP SETGID SETPCAP SETUID SYSLOG SYS_ADMIN SYS_BOOT SYS_CHROOT SYS_MODULE SYS_NICE
  SYS_PACCT SYS_PTRACE SYS_RAWIO SYS_RESOURCE SYS_TIME SYS_TTY_CONFIG WAKE_ALARM`;

const KNOWN = new Set(['ALL', ...NAMES.trim().split(/\s+/)]);

/** With or without `CAP_`, in any case. @throws Refusal 400 */
export function checkCapabilities(hostConfig: Fields): void {
  for (const option of ['CapAdd', 'CapDrop'])
    for (const text of textsAt(hostConfig, option)) {
      const name = text.toUpperCase().replace(/^CAP_/, '');
      if (!KNOWN.has(name)) throw new Refusal(400, `invalid ${option}: unknown capability: "CAP_${name}"`);
    }
}
