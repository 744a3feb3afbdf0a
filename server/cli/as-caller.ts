/** Acting for somebody on the server's own machine (decision 34): the audit trail names the person and no address. */
import type { Caller } from '../runner/caller.js';
import type { Deps } from '../runner/deps.js';
import { covers, dayInVietnam } from '../../core/codes/day.js';
import { loadCurrentYear } from '../acts/school/load-school.js';
import { accountKey } from '../acts/sessions/sign-in.js';
import { wornOn } from '../store/in-force.js';
import { stop } from './stop.js';
import type { Terminal } from './terminal.js';

/** The person of an account. */
export async function callerOf(terminal: Terminal, deps: Deps, account: string): Promise<Caller> {
  const user = await deps.db.users.findOne({ where: { account: accountKey(account), active: true }, raw: true });
  if (!user) throw stop(terminal, 'no-account', 'check-account', { account });
  return callerOfUser(deps, user);
}

/** The homeroom teacher who answers for a class today. */
export async function homeroomCaller(terminal: Terminal, deps: Deps, classId: string): Promise<Caller> {
  const { db, clock } = deps;
  const day = dayInVietnam(clock());
  const assignments = await db.assignments.findAll({
    where: { classId, duty: 'homeroom', responsible: true },
    order: [['fromDay', 'DESC']],
    raw: true,
  });
  const current = assignments.find((line) => covers(line, day));
  const user = current && (await db.users.findByPk(current.userId, { raw: true }));
  if (!user) throw stop(terminal, 'no-account', 'check-account', { account: classId });
  return callerOfUser(deps, user);
}

async function callerOfUser({ db, clock }: Deps, user: { id: string; name: string }): Promise<Caller> {
  const where = { userId: user.id, ...wornOn(dayInVietnam(clock())) };
  const hats = (await db.userHats.findAll({ where, raw: true })).map(({ hat }) => hat);
  return { userId: user.id, name: user.name, hats, from: null };
}

/** A class of the current year by the name people use. */
export async function classIdOf(terminal: Terminal, { db }: Deps, name: string): Promise<string> {
  const year = await loadCurrentYear(db);
  const classes = await db.classes.findAll({
    where: { schoolYearId: year.id },
    order: [['position', 'ASC']],
    raw: true,
  });
  const wanted = name.normalize('NFC').toLowerCase();
  const found = classes.find((klass) => klass.name.toLowerCase() === wanted);
  if (found) return found.id;
  const names = classes.map((klass) => klass.name).join(', ');
  throw stop(terminal, 'no-class', 'classes-are', { class: name, classes: names });
}
