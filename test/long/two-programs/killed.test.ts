/** SIGKILL of either program under load; so many times as HOCBA_KILLS says. */
import assert from 'node:assert/strict';
import { killRound } from '../../support/two-programs/kill-round.js';
import { type PreparedFolders, prepareFolders } from '../../support/two-programs/prepared-folders.js';
import type { Seen } from '../../support/two-programs/walk.js';

const KILLS = Number(process.env['HOCBA_KILLS'] ?? 12);
/** A class comes to its end in the course of a round. */
const OF_A_ROUND = 12;
const PUPILS = 20;

describe('school and portal killed under load', function () {
  this.timeout(0);
  let prepared: PreparedFolders;
  before(async () => (prepared = await prepareFolders(PUPILS)));
  after(() => prepared?.remove());

  it(`agree on every unit after ${KILLS} kills of either; nothing is submitted twice`, async () => {
    const seen: Seen = {
      taken: 0,
      accepted: 0,
      finalised: 0,
      recalled: 0,
      replaced: 0,
      withdrawn: 0,
      restarts: 0,
      replays: 0,
    };
    const killed = { school: 0, portal: 0 };
    for (let left = KILLS; left > 0; left -= OF_A_ROUND) {
      const round = await killRound(prepared, { kills: Math.min(left, OF_A_ROUND), random: Math.random, seen });
      killed.school += round.school;
      killed.portal += round.portal;
    }
    assert.equal(killed.school + killed.portal, KILLS);
    assert.ok(seen.accepted > 0 && seen.finalised > 0, JSON.stringify(seen));
  });
});
