import { dayInVietnam } from '../../core/codes/day.js';
import { type ServerCertificate, WARN_DAYS } from '../pki/server-certificate.js';
import type { Terminal } from './terminal.js';

const DAY = 24 * 60 * 60 * 1000;

/** Said at every start from sixty days before the server's certificate or its root ends, and once one has ended. */
export function noteCertificateEnd(
  { note, words, paint }: Pick<Terminal, 'note' | 'words' | 'paint'>,
  { validTo, rootValidTo, needsRenewal }: Pick<ServerCertificate, 'validTo' | 'rootValidTo' | 'needsRenewal'>,
  { now, data, hosts }: { readonly now: Date; readonly data: string; readonly hosts: readonly string[] },
): void {
  if (!needsRenewal) return;
  const daysTo = (end: Date) => Math.floor((end.getTime() - now.getTime()) / DAY);
  const [days, rootDays] = [daysTo(validTo), daysTo(rootValidTo)];
  if (rootDays < WARN_DAYS) {
    note(paint('red', `! ${words('https-root-soon', { days: rootDays, names: hosts.join(' '), data })}`));
  } else if (days < 0) {
    note(paint('red', `✕ ${words('https-ended', { until: dayInVietnam(validTo) })}`));
    note(`  → ${words('https-renew-remedy', { data })}`);
  } else if (days < WARN_DAYS) note(paint('yellow', `! ${words('https-soon', { days, data })}`));
}
