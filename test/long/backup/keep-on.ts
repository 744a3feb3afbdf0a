/** A program that writes, backs up and tells what it has done, until somebody kills it. */
import { makeLater } from '../../../server/backup/make-later.js';
import { makeWhole } from '../../../server/backup/make-whole.js';
import { readShipping } from '../../../server/backup/shipping-state.js';
import { openDatabase } from '../../../server/store/open-database.js';

const [dataDir, to, recipient, first] = process.argv.slice(2) as [string, string, string, string];
const say = (said: object): void => void process.send!(said);

try {
  const db = await openDatabase({ dataDir });
  let written = Number(first) * 10;
  say({ begun: true });
  for (let round = 0; ; round += 1) {
    for (let n = 0; n < 5; n += 1) {
      written += 1;
      await db.writes.run((transaction) =>
        db.plain(
          `INSERT INTO sign_in_tries (id, tries, last_at, rests_until) VALUES ($1, 1, '', '') ON CONFLICT DO NOTHING`,
          [`${process.pid}-${written}`],
          transaction,
        ),
      );
    }
    const rows = (await db.plain('SELECT COUNT(*) AS n FROM sign_in_tries', [])) as { n: number }[];
    say({ written: rows[0]!.n });
    const now = new Date().toISOString();
    const task = { dataDir, to, now, version: '1' };
    // A whole one now and then, additions between.
    if (round % 4 === 0 || (await readShipping(dataDir)) === null) {
      await makeWhole({ ...task, lock: { recipient }, ships: true });
    } else await makeLater(task);
    say({ backedUp: rows[0]!.n });
    // Names tell seconds.
    await new Promise((resolve) => setTimeout(resolve, 1000 - (Date.now() % 1000)));
  }
} catch (error) {
  say({ failed: String(error) });
}
