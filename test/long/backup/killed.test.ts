/** Killed at any moment while backups are made: what is there afterwards opens, and brings back all that was acknowledged. */
import assert from 'node:assert/strict';
import { type ChildProcess, fork } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readFolder } from '../../../server/backup/folder.js';
import { openDatabase } from '../../../server/store/open-database.js';
import { allRows, CODE, newDir, newKeyPair, restoreInto } from '../../support/backups.js';
import { buildSchool } from '../../support/builders.js';

const KILLS = 25;
const CHILD = fileURLToPath(new URL('./keep-on.js', import.meta.url));

/** Rows the child said it had written, and which of them the last addition or whole backup it told of must hold. */
interface Told {
  written: number;
  backedUp: number;
}

describe('backups while the program is killed', function () {
  this.timeout(600_000);

  it(`lose nothing they told of, ${KILLS} times`, async () => {
    const [dataDir, to] = [path.join(newDir(), 'data'), newDir()];
    const { identity, recipient } = await newKeyPair();
    const db = await openDatabase({ dataDir });
    await buildSchool(db);
    await db.close();
    const told: Told = { written: 0, backedUp: 0 };
    let seed = 20261129;
    // Linear congruential: a run that failed can be run again.
    const random = (): number => (seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648;
    for (let kill = 0; kill < KILLS; kill += 1) {
      await runUntilKilled([dataDir, to, recipient, String(told.written)], told, random() * 1500);
      const whole = await readFolder(to, CODE);
      for (const { name } of whole.slice(0, 1)) {
        const dir = path.join(newDir(), 'back');
        const { laterLost } = await restoreInto(dir, { file: path.join(to, name), key: { identity } });
        assert.equal(laterLost, null, `kill ${kill}`);
        const rows = (await allRows(dir))['sign_in_tries']!.length;
        assert.ok(rows >= told.backedUp, `kill ${kill}: ${rows} of ${told.backedUp}`);
        rmSync(dir, { recursive: true });
      }
    }
    const there = (await allRows(dataDir))['sign_in_tries']!.length;
    assert.ok(there >= told.written, `${there} of ${told.written}`);
    assert.ok(told.backedUp > 0 && readdirSync(to).length > 0);
  });
});

function runUntilKilled(args: string[], told: Told, after: number): Promise<void> {
  const child: ChildProcess = fork(CHILD, args, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  return new Promise((resolve, reject) => {
    let timer: NodeJS.Timeout | undefined;
    child.on('message', (said: Partial<Told> & { begun?: true; failed?: string }) => {
      if (said.failed !== undefined) reject(new Error(said.failed));
      // Counted from its first act, or a slow start would be all that is ever killed.
      if (said.begun) timer = setTimeout(() => child.kill('SIGKILL'), after);
      Object.assign(told, said.written !== undefined && { written: said.written });
      Object.assign(told, said.backedUp !== undefined && { backedUp: said.backedUp });
    });
    child.once('exit', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
