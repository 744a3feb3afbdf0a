/** Duties and changes to them: what waits for the principal's word, what nobody holds, what became of one's own changes. */
import { Op } from 'sequelize';
import type { WorkKind } from '../../../core/contract/work.js';
import { dutyGaps } from '../../../core/duties/duty-gaps.js';
import { isVoid } from '../../../core/duties/duty-line.js';
import { groupBy } from '../../ground/group-by.js';
import { type Asker, may } from '../../../core/rights/allow.js';
import type { Reading } from '../../runner/deps.js';
import { loadDutyWorld } from '../duties/parts/load-duty-world.js';
import { executorsNow } from '../locks/parts/executors-now.js';
import { yearConfirmedAt } from '../duties/parts/year-confirmed.js';
import type { Found } from './work-lines.js';

const DAY = 24 * 60 * 60 * 1000;
/** Days a refused change of one's own is told of. */
const TOLD = 7;

export interface DutyWork {
  readonly work: Partial<Record<WorkKind, number | readonly Found[]>>;
  /** Changes of hers wait for the principal's word. */
  readonly ownWait: boolean;
  /** For whoever can name one, that nobody may carry out orders beside the administrator. */
  readonly noDeputy: boolean;
}

/** Nothing for whoever neither changes duties nor confirms changes; else ten statements. */
export async function dutyWork(deps: Reading, asker: Asker): Promise<DutyWork> {
  if (!may(asker, 'change-duties')) return { work: {}, ownWait: false, noDeputy: false };
  const { db, clock } = deps;
  const since = new Date(clock().getTime() - TOLD * DAY).toISOString();
  const [world, waiting, refused, executors] = await Promise.all([
    loadDutyWorld(deps),
    db.proposals.findAll({ attributes: ['madeBy'], where: { decidedAt: null }, raw: true }),
    db.proposals.count({ where: { madeBy: asker.userId, accepted: false, decidedAt: { [Op.gte]: since } } }),
    executorsNow(deps),
  ]);
  const confirmedAt = await yearConfirmedAt(db, world.schoolYear);
  const own = waiting.filter(({ madeBy }) => madeBy === asker.userId).length;
  const decides = may(asker, 'decide-proposal');
  const assigned = world.lines.filter((line) => !isVoid(line)).length;
  return {
    work: {
      'confirm-changes': decides ? waiting.length - own : 0,
      'confirm-duties': may(asker, 'confirm-duties') && confirmedAt === null ? assigned : 0,
      'fill-duties': gapsByClass(world),
      'changes-refused': refused,
    },
    ownWait: own > 0,
    noDeputy: !executors.some(({ deputy }) => deputy),
  };
}

function gapsByClass(world: Awaited<ReturnType<typeof loadDutyWorld>>): Found[] {
  const gaps = groupBy(dutyGaps(world), ({ classId }) => classId);
  return world.classes.map(({ id, name }) => {
    // One duty may lie open twice; it is one to be given.
    const open = new Set((gaps.get(id) ?? []).map(({ subject }) => subject));
    return { classId: id, className: name, subject: null, n: open.size };
  });
}
