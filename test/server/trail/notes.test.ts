/** Notes as others read them, and that one trail is the beginning of the next. */
import assert from 'node:assert/strict';
import { createHash, createPublicKey, verify } from 'node:crypto';
import { readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { isConsistent } from '../../../core/audit/consistency.js';
import { readCheckpoint, readNote } from '../../../core/audit/signed-note.js';
import { pinTables } from '../../../server/acts/trail/pin-tables.js';
import { asSystem } from '../../../server/runner/beside.js';
import { type Deps, depsOf } from '../../../server/runner/deps.js';
import type { Database } from '../../../server/store/open-database.js';
import { readFrom } from '../../../server/store/read-from.js';
import { KEY_FILE, PUBLIC_KEY_FILE, readVerifier } from '../../../server/ground/audit-key.js';
import { consistencyProof } from '../../../server/trail/notes/consistency-proof.js';
import { filedSizes, fileNotes, noteFile } from '../../../server/trail/notes/note-files.js';
import { buildSchool, TODAY } from '../../support/builders.js';
import { openTestDatabase } from '../../support/server.js';
import { findingsOf } from '../../support/trail.js';

const sha256 = (bytes: Uint8Array): Uint8Array => new Uint8Array(createHash('sha256').update(bytes).digest());

describe('notes on the trail', () => {
  let db: Database;
  let remove: () => Promise<void>;
  let deps: Deps;
  before(async () => {
    ({ db, remove } = await openTestDatabase());
    deps = depsOf(db, { clock: () => TODAY });
    await pinTables(deps);
    assert.equal(await db.auditEvents.count(), 0, 'there is nothing to note before there is a school');
    await buildSchool(db);
    for (const many of [0, 6, 23]) {
      for (let i = 0; i < many; i++) await event();
      await pinTables(deps);
    }
  });
  after(() => remove());
  const event = () =>
    db.writes.run((transaction) => asSystem(deps, transaction).note({ kind: 'sign-in.failed', account: '' }));
  const filed = async (size: number) => readFile(noteFile(db.trailFolder.dir, size), 'utf8');
  const headOf = async (size: number) => {
    const { root } = readCheckpoint(readNote(await filed(size))!.text)!;
    return { size, root: new Uint8Array(Buffer.from(root, 'base64')) };
  };

  it('lie in the data folder, which nobody else reads, with the key to check them by', async () => {
    assert.deepEqual(await filedSizes(db.trailFolder.dir), [1, 8, 32]);
    assert.equal((await stat(path.join(db.trailFolder.dir, KEY_FILE))).mode & 0o077, 0);
    assert.match(
      await readFile(path.join(db.trailFolder.dir, PUBLIC_KEY_FILE), 'utf8'),
      /^hocba\/37000001\+[0-9a-f]{8}\+/,
    );
  });

  it('are checked by the format’s own words alone: the key’s hash, and Ed25519 over the text', async () => {
    const [, name, hash, key] = /^([^+]+)\+([0-9a-f]{8})\+(.+)\n$/.exec(
      await readFile(path.join(db.trailFolder.dir, PUBLIC_KEY_FILE), 'utf8'),
    )!;
    const raw = Buffer.from(key!, 'base64');
    assert.equal(raw[0], 1);
    const id = createHash('sha256')
      .update(Buffer.concat([Buffer.from(`${name}\n`), raw]))
      .digest()
      .subarray(0, 4);
    assert.equal(id.toString('hex'), hash);
    const spki = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), raw.subarray(1)]);
    const publicKey = createPublicKey({ key: spki, format: 'der', type: 'spki' });
    const [text, line] = (await filed(32)).split('\n\n') as [string, string];
    const signed = Buffer.from(line.trim().split(' ')[2]!, 'base64');
    assert.ok(signed.subarray(0, 4).equals(id));
    assert.ok(verify(null, Buffer.from(`${text}\n`), publicKey, signed.subarray(4)));
    assert.match(text, /^hocba\/37000001\n32\n[A-Za-z0-9+/]{43}=$/);
  });

  it('are refused with another text, and pass over signatures of keys nobody knows', async () => {
    const key = readVerifier(await readFile(path.join(db.trailFolder.dir, PUBLIC_KEY_FILE), 'utf8'))!;
    const note = readNote(await filed(8))!;
    assert.equal(key.check(note), true);
    assert.equal(key.check({ ...note, text: note.text.replace('\n8\n', '\n9\n') }), false);
    assert.equal(key.check({ ...note, signatures: [{ name: 'other', keyed: note.signatures[0]!.keyed }] }), null);
    assert.equal(readVerifier('hocba+00000000+AAAA'), null);
  });

  it('are shown to go on from one to the next, and not from another trail', async () => {
    for (const [before, after] of [
      [1, 8],
      [8, 32],
      [1, 32],
      [32, 32],
    ] as const) {
      const proof = await readFrom(db, (reader) => consistencyProof(reader, before, after));
      assert.ok(isConsistent(sha256, await headOf(before), await headOf(after), proof), `${before} ${after}`);
      if (before === after) continue;
      const other = { size: before, root: sha256(new Uint8Array([before])) };
      assert.ok(!isConsistent(sha256, other, await headOf(after), proof));
    }
    await assert.rejects(
      readFrom(db, (reader) => consistencyProof(reader, 30, 40)),
      RangeError,
    );
  });

  it('go on as the same log when the school’s code changes', async () => {
    await db.school.update({ code: '37000002' }, { where: { id: 1 } });
    await event();
    await pinTables(deps);
    assert.match(await filed(34), /^hocba\/37000001\n34\n/);
    await db.school.update({ code: '37000001' }, { where: { id: 1 } });
    assert.deepEqual(await findingsOf(deps), []);
  });

  it('are never written over: what is filed differently is found, not mended', async () => {
    await writeFile(noteFile(db.trailFolder.dir, 8), 'something else');
    await fileNotes(db);
    assert.equal(await filed(8), 'something else');
    assert.deepEqual(
      (await findingsOf(deps)).map(({ code, seq }) => [code, seq]),
      [
        ['note-differs', 8],
        ['note-unreadable', 8],
      ],
    );
  });
});
