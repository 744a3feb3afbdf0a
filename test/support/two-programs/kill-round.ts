/** Both programs as processes under load, killed at any moment and started again; then held together. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { WIRE_BASE } from '../../../server/portal/create-portal-app.js';
import { startBadNetwork } from './bad-network.js';
import type { Told } from './killed-program.js';
import type { PreparedFolders } from './prepared-folders.js';
import { callersOf, type Seen, TwoPrograms } from './walk.js';

const PROGRAM = fileURLToPath(new URL('./killed-program.js', import.meta.url));
/** Tries an hour apart are a minute apart; a lease of a minute is a second. */
const FASTER = 60;
/** Where everything came to its end already, nothing more comes: whoever waits for it goes on. */
const QUIET_MS = 4000;

export interface Killed {
  school: number;
  portal: number;
}

/** `random` in [0, 1). Rejects where the two do not agree at the end. */
export async function killRound(
  prepared: PreparedFolders,
  { kills, random, seen }: { readonly kills: number; readonly random: () => number; readonly seen: Seen },
): Promise<Killed> {
  const folders = await prepared.copy();
  let office = '';
  const between = await startBadNetwork(() => `${office}${WIRE_BASE}/`);
  const since = Date.now();
  const told: Told = {
    ...{ from: prepared.now, since, faster: FASTER, connection: { ...prepared.connection, dia_chi: between.address } },
    ...{ people: callersOf(prepared), officer: prepared.officers.find((one) => one.office === 'commune')! },
    seed: Math.floor(random() * 2 ** 31),
  };
  const running: Partial<Record<'school' | 'portal', ChildProcess>> = {};
  const start = async (which: 'school' | 'portal'): Promise<void> => {
    const seed = Math.floor(random() * 2 ** 31);
    const child = fork(PROGRAM, [which, folders[which], JSON.stringify({ ...told, seed })]);
    running[which] = child;
    const [said] = (await Promise.race([
      once(child, 'message'),
      once(child, 'exit').then(([code]) => Promise.reject(new Error(`${which} ended with ${String(code)}`))),
    ])) as [string];
    if (which === 'portal') office = said;
  };
  const kill = async (which: 'school' | 'portal'): Promise<void> => {
    const child = running[which]!;
    const gone = child.exitCode === null ? once(child, 'exit') : Promise.resolve();
    child.kill('SIGKILL');
    await gone;
  };
  const cameAgain = (n: number): Promise<void> =>
    new Promise((resolve) => {
      let left = n;
      const quiet = setTimeout(resolve, QUIET_MS);
      between.onCame = () => {
        left -= 1;
        if (left > 0) return;
        clearTimeout(quiet);
        resolve();
      };
    });
  const killed: Killed = { school: 0, portal: 0 };
  try {
    await start('portal');
    await start('school');
    for (let n = 0; n < kills; n += 1) {
      await cameAgain(1 + Math.floor(random() * 6));
      const which = random() < 0.5 ? 'school' : 'portal';
      if (running[which]!.exitCode !== null) throw new Error(`${which} ended by itself`);
      await kill(which);
      killed[which] += 1;
      await start(which);
    }
    await cameAgain(3);
  } finally {
    await Promise.all([kill('school'), kill('portal')]);
    await between.stop();
  }
  const now = prepared.now + (Date.now() - since) * FASTER + 3_600_000;
  const both = await TwoPrograms.start(prepared, seen, { folders, now });
  try {
    await both.finish();
  } finally {
    await both.stop();
  }
  return killed;
}
