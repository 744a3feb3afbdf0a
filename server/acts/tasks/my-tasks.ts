import type { Tasks } from '../../../core/contract/session.js';
import { dayInVietnam } from '../../../core/codes/day.js';
import { look } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import type { Deps } from '../../runner/deps.js';
import { whenFresh } from '../progress/stale.js';
import { loadReturnedTo } from '../records/signing/load-returned-to.js';
import { practiceTask } from './practice-task.js';
import { livingYears } from '../school/living-years.js';
import { accountWork } from './account-work.js';
import { breachWork } from './breach-work.js';
import { certificateWork } from './certificate-work.js';
import { lateBackup } from '../backups/late-backup.js';
import { coverWork } from './cover-work.js';
import { erasureWork } from './erasure-work.js';
import { dutyWork } from './duty-work.js';
import { lentAdministrators } from './lent-administrators.js';
import { broughtWork } from './brought-work.js';
import { lawfulWork } from './lawful-work.js';
import { lockWork } from './lock-work.js';
import { handoverWork } from './handover-work.js';
import { incidentWork } from './incident-work.js';
import { reportWork } from './report-work.js';
import { rolloverWork } from './rollover-work.js';
import { wasReminded } from './was-reminded.js';
import { workNotes } from './work-notes.js';
import { joinLines, linesOf, tasksOf, yearWork } from './year-work.js';

/** What waits for the caller. The same number of statements however many classes there are. */
export const myTasks = (deps: Deps, caller: Caller): Promise<Tasks> =>
  whenFresh(deps, () => seeTasks(deps, { caller }));

const seeTasks = look({
  act: 'read-tasks',
  run: async (at, { caller }: { readonly caller: Caller }): Promise<Tasks> => {
    const { asker } = at;
    const today = dayInVietnam(at.clock());
    const [year, ...former] = await livingYears(at);
    const [
      now,
      before,
      returned,
      certificates,
      accounts,
      duties,
      locks,
      erasures,
      breaches,
      lawful,
      covers,
      lent,
      reminded,
      rollover,
      handover,
      brought,
      reported,
      backup,
      practice,
      incidents,
    ] = await Promise.all([
      yearWork(at, { caller, asker, year }),
      Promise.all(former.map((one) => yearWork(at, { caller, asker, year: one }))),
      loadReturnedTo(at, caller.userId),
      certificateWork(at, asker),
      accountWork(at, asker, year),
      dutyWork(at, asker),
      lockWork(at, asker),
      erasureWork(at, asker),
      breachWork(at, asker),
      lawfulWork(at, asker),
      coverWork(at, asker, year),
      lentAdministrators(at, asker),
      wasReminded(
        at,
        asker,
        [year, ...former].map(({ id }) => id),
      ),
      rolloverWork(at, asker),
      handoverWork(at, asker),
      broughtWork(at, asker),
      reportWork(at, asker),
      lateBackup(at, asker),
      practiceTask(at, { caller, asker, year }),
      incidentWork(at, asker),
    ]);
    const { teacher, office } = now;
    const moves = {
      'settle-rollover': rollover.n,
      'hand-over': handover.give,
      'receive-handover': handover.receive,
      'brought-years': brought,
      'back-up': backup,
    };
    const other = {
      work: {
        ...certificates,
        ...accounts.work,
        ...duties.work,
        ...locks.work,
        ...erasures,
        'report-breaches': breaches.n,
        ...lawful,
        ...covers.work,
        ...reported,
        ...incidents,
        ...moves,
      },
      due: { ...covers.due, ...(breaches.due && { 'report-breaches': breaches.due }) },
    };
    const current = year.id;
    return {
      schoolYear: current,
      today,
      ...((reminded || locks.uncarried) && { reminded: true }),
      tasks: [...before, now].flatMap((one) => tasksOf(one, current)),
      ...(practice && { practice }),
      returned,
      work: joinLines([
        linesOf(now, { other, today, current }),
        ...before.map((one) => linesOf(one, { other: { work: {}, due: {} }, today, current })),
      ]).map((line) =>
        line.kind === 'settle-rollover' && rollover.year !== null ? { ...line, schoolYear: rollover.year } : line,
      ),
      notes: workNotes({
        today,
        year,
        teacher: caller.hats.includes('teacher'),
        own: teacher.own,
        all: office.all,
        lacksDelegation: office.lacksDelegation,
        waitsForLook: office.releases
          ? office.seals.look.filter(({ n }) => n > 0).map(({ className }) => className)
          : [],
        waitsForOthers: teacher.sign.waitsForOthers,
        news: accounts.news > 0,
        changesWait: duties.ownWait,
        noDeputy: duties.noDeputy,
        lent,
      }),
    };
  },
});
