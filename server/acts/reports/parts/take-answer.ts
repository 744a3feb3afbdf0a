/** An answer of the office made to count: by machine, or by hand once two persons stand for it. */
import { sha256 } from '../../../ground/digests.js';
import { allows } from '../../../../core/record/record-states.js';
import { canonicalJson } from '../../../../core/audit/event.js';
import { actOf, type Outcome } from '../../../../core/reports/kinds.js';
import type { SaidOfUnit } from '../../../../core/reports/said.js';
import type { Acting } from '../../../runner/act.js';
import type { ReportRow } from '../../../store/models/reports.js';
import type { Reader } from '../../../store/reader.js';
import { select, write } from '../../../store/sql.js';
import { moveUnits, named, type UnitToMove } from './move-units.js';
import { endReplies } from './take-reply.js';

interface UnitLine extends UnitToMove {
  readonly code: string;
  readonly outcome: string | null;
}

const UNITS = `
  SELECT n.unit_id AS unit, n.record_id AS record, n.version, n.outcome, u.state, u.lookup_code AS code
  FROM report_units n JOIN units u ON u.id = n.unit_id WHERE n.report_id = $1 ORDER BY n.unit_id`;

/** Units of a report, with what was answered of each. */
export const unitsOfReport = ({ db }: { readonly db: Reader }, report: string): Promise<UnitLine[]> =>
  select<UnitLine>(db, UNITS, [report]);

const OUTCOME = `
  UPDATE report_units SET outcome = $1, fault = $2, field = $3, says = $4, decided_at = $5
  WHERE report_id = $6 AND unit_id = $7`;
const STATE = `UPDATE reports SET state = $1, answered_at = $2, next_at = $3, trouble = $4, step = $5 WHERE id = $6`;

type Taking = Pick<Acting, 'db' | 'clock' | 'note' | 'newId'>;

/**
 * What is said of units that have no answer yet counts; said again, or of units of another report, it says nothing. Resolves to
 * units whose recall is agreed. Never moves a unit that does not wait for this answer.
 */
export async function takeAnswer(
  at: Taking,
  report: Pick<ReportRow, 'id' | 'what'>,
  lines: readonly SaidOfUnit[],
  answer: string | null,
): Promise<UnitToMove[]> {
  const units = await unitsOfReport(at, report.id);
  const said = new Map(lines.map((line) => [line.code, line]));
  const acts = (outcome: Outcome) => actOf(report.what, outcome);
  const taken = units.flatMap((unit) => {
    const line = said.get(unit.code);
    return unit.outcome === null && line && allows(unit.state, acts(line.outcome)) ? [{ unit, line }] : [];
  });
  if (taken.length === 0) return [];
  const now = at.clock().toISOString();
  const of = (outcome: SaidOfUnit['outcome']) =>
    taken.filter(({ line }) => line.outcome === outcome).map(({ unit }) => unit);
  const [agreed, refused, withdrawn] = [of('agreed'), of('refused'), of('withdrawn')];
  for (const { unit, line } of taken) {
    const { outcome, fault, field, says, at: decidedAt } = line;
    await write(at.db, OUTCOME, [outcome, fault, field, says, decidedAt, report.id, unit.unit]);
  }
  for (const [outcome, moved] of [
    ['agreed', agreed],
    ['refused', refused],
    ['withdrawn', withdrawn],
  ] as const)
    await moveUnits(at, acts(outcome), moved, { report: report.id, answer, at: now });
  const open = units.filter(({ outcome }) => outcome === null).length - taken.length;
  if (open === 0) {
    await write(at.db, STATE, ['answered', now, null, null, null, report.id]);
    await endReplies(at, report.id);
  }
  await at.note(
    {
      kind: 'report.answered',
      ...{ report: report.id, what: report.what, agreed: named(agreed), refused: named(refused), answer },
      ...(withdrawn.length > 0 && { withdrawn: named(withdrawn) }),
      linesDigest: sha256(canonicalJson(taken.map(({ line }) => line))),
    },
    { at: now },
  );
  return agreed;
}
