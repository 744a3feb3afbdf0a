import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { DatabaseClosed } from '../../../server/database/database-closed.js';
import { openTestDatabase } from '../../support/server.js';

const nothing = () => Promise.resolve();

describe('a database that is closed', () => {
  it('opens no connection again: nobody would close it', async () => {
    const { db, remove } = await openTestDatabase();
    await remove();
    await assert.rejects(db.reads.run(nothing), DatabaseClosed);
    await assert.rejects(db.writes.run(nothing), DatabaseClosed);
    assert.equal(db.reads.open, 0);
  });

  it('refuses the write of whoever was still reading when it was closed', async () => {
    const { db, dataDir } = await openTestDatabase();
    let finish = (): void => undefined;
    const finished = new Promise<void>((resolve) => (finish = resolve));
    const request = db.reads.run(() => finished).then(() => db.writes.run(nothing));
    const refused = assert.rejects(request, DatabaseClosed);
    const closed = db.close();
    finish();
    await Promise.all([closed, refused]);
    await rm(dataDir, { recursive: true });
  });

  it('does what was asked before', async () => {
    const { db, remove } = await openTestDatabase();
    const asked = [db.writes.run(nothing), db.reads.run(nothing)];
    await Promise.all([remove(), ...asked]);
  });
});
