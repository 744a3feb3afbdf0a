/** A school whose class of 35 has been sealed, by the acts themselves; its sheets as the workbooks its teacher has. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { SHEET_PERIODS } from '../../core/codes/periods.js';
import { DATABASE_FILE } from '../../server/database/sqlite.js';
import { buildSealedClass } from '../support/sealed-class.js';
import { startTestServer } from '../support/server.js';
import { expectOk } from '../support/signing-class.js';

export interface SealedSchool {
  readonly classId: string;
  readonly teacher: string;
  readonly clerk: string;
  /** A moment at which all of this has been done. */
  readonly now: Date;
  readonly workbooks: readonly Uint8Array[];
}

export async function makeSealedSchool(dataDir: string, pupils: number): Promise<SealedSchool> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const server = await startTestServer();
  try {
    const { klass, thu, clerk } = await buildSealedClass(server, () => Promise.resolve(), {
      pupils: [{ grade: 4, count: pupils }],
    });
    const workbooks: Uint8Array[] = [];
    for (const period of SHEET_PERIODS) {
      const { status, bytes } = await thu.get(`/classes/${klass.id}/workbooks/${period}`);
      if (status === 200) workbooks.push(bytes);
    }
    await expectOk(clerk.get('/sealing'));
    await server.db.sequelize.query(`VACUUM INTO '${join(dataDir, DATABASE_FILE)}'`);
    const now = new Date(server.deps.clock().getTime() + 60_000);
    return { classId: klass.id, teacher: thu.user.account, clerk: clerk.user.account, now, workbooks };
  } finally {
    await server.stop();
  }
}
