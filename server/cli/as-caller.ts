/** Acting for somebody on the server's own machine (decision 34): the audit trail names the person and no address. */
import { readFrom } from '../store/read-from.js';
import type { Reader } from '../store/reader.js';
import type { Caller } from '../runner/caller.js';
import type { Deps } from '../runner/deps.js';
import { covers, type Day, dayInVietnam } from '../../core/codes/day.js';
import { loadCurrentYear } from '../acts/school/load-school.js';
import { accountKey } from '../../core/text/account-name.js';
import { wornOn } from '../store/in-force.js';
import { stop } from './stop.js';
import type { Terminal } from './terminal.js';

/** The person of an account. */
export async function callerOf(terminal: Terminal, { db, clock }: Deps, account: string): Promise<Caller> {
  const found = await readFrom(db, async (reader) => {
    const user = await reader.users.findOne({ where: { account: accountKey(account), active: true }, raw: true });
    return user && callerOfUser(reader, dayInVietnam(clock()), user);
  });
  if (!found) throw stop(terminal, 'no-account', 'check-account', { account });
  return found;
}

/** The homeroom teacher who answers for a class today. */
export async function homeroomCaller(terminal: Terminal, deps: Deps, classId: string): Promise<Caller> {
  const { db, clock } = deps;
  const day = dayInVietnam(clock());
  const found = await readFrom(db, async (reader) => {
    const assignments = await reader.assignments.findAll({
      where: { classId, duty: 'homeroom', responsible: true },
      order: [['fromDay', 'DESC']],
      raw: true,
    });
    const current = assignments.find((line) => covers(line, day));
    const user = current && (await reader.users.findByPk(current.userId, { raw: true }));
    return user ? callerOfUser(reader, day, user) : null;
  });
  if (!found) throw stop(terminal, 'no-account', 'check-account', { account: classId });
  return found;
}

async function callerOfUser({ userHats }: Reader, day: Day, user: { id: string; name: string }): Promise<Caller> {
  const where = { userId: user.id, ...wornOn(day) };
  const hats = (await userHats.findAll({ where, raw: true })).map(({ hat }) => hat);
  return { userId: user.id, name: user.name, hats, from: null };
}

/** A class of the current year by the name people use. */
export async function classIdOf(terminal: Terminal, { db }: Deps, name: string): Promise<string> {
  const classes = await readFrom(db, async (reader) => {
    const year = await loadCurrentYear(reader);
    return reader.classes.findAll({ where: { schoolYearId: year.id }, order: [['position', 'ASC']], raw: true });
  });
  const wanted = name.normalize('NFC').toLowerCase();
  const found = classes.find((klass) => klass.name.toLowerCase() === wanted);
  if (found) return found.id;
  const names = classes.map((klass) => klass.name).join(', ');
  throw stop(terminal, 'no-class', 'classes-are', { class: name, classes: names });
}
