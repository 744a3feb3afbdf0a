/** Transaction 9: a school's note on its trail, cosigned only where it continues what was seen before. */
import { isConsistent } from '../../../core/audit/consistency.js';
import { type Checkpoint, readCheckpoint, readNote, signedNote } from '../../../core/audit/signed-note.js';
import type { WireFault } from '../../../core/wire/faults.js';
import type { Note, NoteAnswer } from '../../../core/wire/notes.js';
import { readVerifier } from '../../ground/audit-key.js';
import { sha256Bytes } from '../../ground/digests.js';
import type { PortalDeps } from '../portal-deps.js';
import type { Writing } from '../store/portal-database.js';
import { once, schoolBy, withoutSecrets } from './messages.js';
import { faultFieldsOf, WireRefused } from './wire-fault.js';

interface LastNote {
  readonly size: number;
  readonly note: string;
  readonly line: string;
}

interface Opened {
  readonly text: string;
  readonly checkpoint: Checkpoint;
}

/** Rejects with WireRefused for a note that is not this school's at all; one that contradicts what was seen is answered, and kept. */
export async function cosign(deps: PortalDeps, sent: Note): Promise<NoteAnswer> {
  const { code: school, noteKey } = await schoolBy(deps, sent.authenticationRequest);
  const { messageid, function: name } = sent.authenticationRequest;
  const opened = open(sent.ghi_chu, noteKey);
  const message = { school, messageid, function: name, asks: withoutSecrets(sent) };
  return once(deps, message, async (at, now) => {
    const [last] = await at.rows<LastNote>(
      'SELECT size, note, line FROM notes WHERE school_code = $1 ORDER BY size DESC LIMIT 1',
      [school],
    );
    const fault = contradiction(opened.checkpoint, last, sent);
    const answer = (line: string): NoteAnswer => ({
      messageid,
      ma_don_vi: school,
      ...faultFieldsOf(fault),
      dong_ky: line,
      lan_cuoi: fault === null ? sent.ghi_chu : (last?.note ?? ''),
    });
    if (fault !== null) {
      if (fault !== 'NK06') await keepRefused(at, { school, now, fault, note: sent.ghi_chu });
      return answer('');
    }
    if (last?.size === opened.checkpoint.size) return answer(last.line);
    const line = lineOver(deps, opened.text);
    await at.write('INSERT INTO notes (school_code, size, note, line, at) VALUES ($1, $2, $3, $4, $5)', [
      school,
      opened.checkpoint.size,
      sent.ghi_chu,
      line,
      now,
    ]);
    return answer(line);
  });
}

function open(note: string, noteKey: string | null): Opened {
  if (noteKey === null) throw new WireRefused('NK07');
  const key = readVerifier(noteKey);
  const read = readNote(note);
  const checkpoint = read && readCheckpoint(read.text);
  if (read === null || checkpoint === null || key === null) throw new WireRefused('NK01');
  if (checkpoint.origin !== key.name) throw new WireRefused('NK02', checkpoint.origin.slice(0, 100));
  if (key.check(read) !== true) throw new WireRefused('NK03');
  return { text: read.text, checkpoint };
}

/** Null where the note continues, or says again, what was seen last. */
function contradiction(now: Checkpoint, last: LastNote | undefined, { co_truoc, chung_minh }: Note): WireFault | null {
  const seen = last === undefined ? null : readCheckpoint(last.note)!;
  if (seen !== null && now.size < seen.size) return 'NK04';
  if (seen !== null && now.size === seen.size) return now.root === seen.root ? null : 'NK05';
  if (co_truoc !== (seen?.size ?? 0)) return 'NK06';
  const before = { size: seen?.size ?? 0, root: bytesOf(seen?.root ?? '') };
  const after = { size: now.size, root: bytesOf(now.root) };
  return isConsistent(sha256Bytes, before, after, chung_minh.map(bytesOf)) ? null : 'NK05';
}

const bytesOf = (base64: string): Uint8Array => new Uint8Array(Buffer.from(base64, 'base64'));

async function keepRefused(
  at: Writing,
  {
    school,
    now,
    fault,
    note,
  }: { readonly school: string; readonly now: string; readonly fault: string; readonly note: string },
): Promise<void> {
  await at.write(
    `INSERT INTO refused_notes (seq, school_code, at, fault, note)
     SELECT COALESCE(MAX(seq), 0) + 1, $1, $2, $3, $4 FROM refused_notes`,
    [school, now, fault, note],
  );
}

/** Below the school's own line: `— name …`, with its line feed. */
const lineOver = ({ key }: PortalDeps, text: string): string =>
  signedNote({ text, signatures: [key.signature(text)] }).slice(text.length + 1);
