/**
 * The list of recalled codes as a small file to carry along: a signed note (C2SP signed-note) by the portal's key. Its lines: whose it
 * is, when, how many, then `code day` each, in the codes' order. No pupil and no school stand in it.
 */
import { dayInVietnam } from '../../../core/codes/day.js';
import { signedNote } from '../../../core/audit/signed-note.js';
import type { PortalDeps } from '../portal-deps.js';

export async function recalledList({ db, clock, key }: PortalDeps): Promise<string> {
  const units = await db.rows<{ code: string; recalledAt: string }>(
    'SELECT code, recalled_at AS "recalledAt" FROM units WHERE recalled_at IS NOT NULL ORDER BY code',
  );
  const lines = units.map(({ code, recalledAt }) => `${code} ${dayInVietnam(new Date(recalledAt))}`);
  const text = [`${key.name}/thu-hoi`, clock().toISOString(), String(units.length), ...lines, ''].join('\n');
  return signedNote({ text, signatures: [key.signature(text)] });
}
