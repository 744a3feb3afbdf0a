/** Transaction 9: a trail's notes are cosigned as long as it only grows; what was cut or rewritten is refused and shown. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { consistencyRanges } from '../../../core/audit/consistency.js';
import { EMPTY_EDGE, grown, rootOf } from '../../../core/audit/merkle.js';
import { noteText, readNote, signedNote } from '../../../core/audit/signed-note.js';
import type { NoteAnswer } from '../../../core/wire/notes.js';
import { type AuditKey, auditKey, readVerifier } from '../../../server/ground/audit-key.js';
import { sha256Bytes } from '../../../server/ground/digests.js';
import { confirmNoteKey, proposeNoteKey } from '../../../server/portal/acts/schools.js';
import { OfficerRefused } from '../../../server/portal/acts/officer.js';
import { schoolPage } from '../../../server/portal/pages/school-page.js';
import { connectSchool, SCHOOL, type SchoolAtPortal, startPortal, type TestPortal } from '../../support/portal.js';

/** A log of so many events; from `forkedAt` on it says something else. */
const logOf = (size: number, forkedAt = Infinity): Uint8Array[] =>
  Array.from({ length: size }, (_, at) =>
    createHash('sha256')
      .update(`${at} ${at >= forkedAt}`)
      .digest(),
  );
const rootOver = (log: readonly Uint8Array[]): Uint8Array => rootOf(sha256Bytes, grown(sha256Bytes, EMPTY_EDGE, log));
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
const proofOf = (log: readonly Uint8Array[], before: number): string[] =>
  before === 0
    ? []
    : consistencyRanges(before, log.length).map(({ from, to }) => base64(rootOver(log.slice(from, to))));

describe('notes at the portal', () => {
  let portal: TestPortal;
  let school: SchoolAtPortal;
  let key: AuditKey;
  const folder = mkdtempSync(join(tmpdir(), 'hocba-audit-'));

  before(async () => {
    portal = await startPortal();
    school = await connectSchool(portal);
    key = auditKey(folder, `hocba/${SCHOOL}`);
  });
  after(async () => {
    await portal.close();
    rmSync(folder, { recursive: true });
  });

  const noteOf = (log: readonly Uint8Array[], by = key, origin = by.name): string => {
    const text = noteText({ origin, size: log.length, root: base64(rootOver(log)) });
    return signedNote({ text, signatures: [by.signature(text)] });
  };
  const send = (note: string, before: number, proof: readonly string[]): Promise<NoteAnswer> =>
    school.post<NoteAnswer>('note', { co_truoc: before, ghi_chu: note, chung_minh: proof });
  const grow = (log: readonly Uint8Array[], before: number): Promise<NoteAnswer> =>
    send(noteOf(log), before, proofOf(log, before));
  const shown = async (): Promise<string> => {
    const door = { officer: portal.officers[2]!, token: 'token' };
    return schoolPage(portal.served.deps, door, SCHOOL, '');
  };

  it('are nobody’s before two officers entered the school’s key', async () => {
    const { deps } = portal.served;
    const [, , first, second] = portal.officers;
    assert.equal((await grow(logOf(3), 0)).error, 'NK07');
    await assert.rejects(proposeNoteKey(deps, first!, SCHOOL, 'nothing'), OfficerRefused);
    await proposeNoteKey(deps, first!, SCHOOL, `${key.verifier}\n`);
    await assert.rejects(confirmNoteKey(deps, first!, SCHOOL, key.verifier), OfficerRefused);
    assert.equal((await grow(logOf(3), 0)).error, 'NK07');
    await confirmNoteKey(deps, second!, SCHOOL, key.verifier);
  });

  it('that grow are cosigned by the portal’s own key', async () => {
    const portalKey = readVerifier(school.connection.khoa_ghi_chu)!;
    let before = 0;
    for (const size of [1, 2, 7, 8, 40, 40]) {
      const note = noteOf(logOf(size));
      const answer = await grow(logOf(size), before);
      assert.deepEqual([answer.error, answer.lan_cuoi], ['', note], String(size));
      const cosigned = readNote(note + answer.dong_ky)!;
      assert.deepEqual([portalKey.check(cosigned), cosigned.signatures.length], [true, 2]);
      before = size;
    }
  });

  it('are proven from what the portal saw last, which it says', async () => {
    const answer = await grow(logOf(50), 8);
    assert.equal(answer.error, 'NK06');
    assert.equal(answer.lan_cuoi, noteOf(logOf(40)));
    assert.equal((await grow(logOf(50), 40)).error, '');
  });

  it('that are smaller, forked or badly proven are refused, kept and shown to officers', async () => {
    assert.doesNotMatch(await shown(), /NK0[45]/);
    const cut = await grow(logOf(10), 0);
    assert.deepEqual([cut.error, cut.dong_ky, cut.lan_cuoi], ['NK04', '', noteOf(logOf(50))]);
    assert.equal((await send(noteOf(logOf(50, 20)), 50, [])).error, 'NK05');
    const forked = logOf(60, 20);
    assert.equal((await send(noteOf(forked), 50, proofOf(forked, 50))).error, 'NK05');
    assert.equal((await send(noteOf(logOf(60)), 50, proofOf(logOf(60), 50).slice(1))).error, 'NK05');
    const page = await shown();
    assert.match(page, /NK04/);
    assert.match(page, /NK05/);
    // What is right goes on.
    assert.equal((await grow(logOf(60), 50)).error, '');
  });

  it('of other keys, other logs and other forms are refused', async () => {
    const [, forged] = noteOf(logOf(70)).split('\n\n');
    const other = auditKey(mkdtempSync(join(folder, 'other-')), key.name);
    assert.equal((await send(noteOf(logOf(70), other), 60, proofOf(logOf(70), 60))).error, 'NK03');
    assert.equal((await send(noteOf(logOf(70), key, 'hocba/01000000'), 60, [])).error, 'NK02');
    assert.equal((await send('hello', 60, [])).error, 'NK01');
    const text = noteText({ origin: key.name, size: 71, root: base64(rootOver(logOf(71))) });
    assert.equal((await send(`${text}\n${forged}`, 60, proofOf(logOf(71), 60))).error, 'NK03');
    assert.equal((await send(noteOf(logOf(70)), 60, ['x'])).error, 'GT02');
  });
});
