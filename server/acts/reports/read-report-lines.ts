import type { ReportLines } from '../../../core/contract/reports.js';
import type { RecordState } from '../../../core/record/record-states.js';
import type { Locale } from '../../../core/words/render.js';
import { refuse } from '../../ground/refused.js';
import { look } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { select } from '../../store/sql.js';
import { lateUnits } from './parts/late-units.js';
import { releasedUnits } from './parts/released-units.js';
import { shownReports } from './parts/show-reports.js';
import { shownTrouble } from './parts/show-trouble.js';

export interface ReadReportLinesInput {
  readonly caller: Caller;
  readonly report: string;
  readonly locale: Locale;
}

interface Line {
  readonly unit: number;
  readonly pupil: string;
  readonly name: string;
  readonly className: string;
  readonly code: string;
  readonly state: RecordState;
  readonly outcome: 'agreed' | 'refused' | null;
  readonly fault: string | null;
  readonly field: string | null;
  readonly says: string | null;
}

const LINES = `
  SELECT u.id AS unit, p.id AS pupil, p.name, c.name AS "className", u.lookup_code AS code, u.state, n.outcome, n.fault,
    n.field, n.says
  FROM report_units n JOIN units u ON u.id = n.unit_id JOIN records r ON r.id = n.record_id
  JOIN pupils p ON p.id = r.pupil_id JOIN classes c ON c.id = r.class_id
  WHERE n.report_id = $1 ORDER BY c.name, u.id`;

/** One report unit by unit, with what the office said and what to do. Refuses with not-found. */
export const readReportLines = look({
  act: 'read-reports',
  run: async (at, { report: id, locale }: ReadReportLinesInput): Promise<ReportLines> => {
    const [report] = await shownReports(at, locale, id);
    if (!report) throw refuse('not-found');
    const lines = await select<Line>(at.db, LINES, [id]);
    const named = new Set(lines.map(({ unit }) => unit));
    const released = (await releasedUnits(at.db)).filter(({ unit }) => named.has(unit));
    const late = await lateUnits(at.db, released);
    return {
      report,
      lines: lines.map(({ fault, field, says, ...line }) => ({
        ...line,
        late: late.get(line.unit) ?? null,
        trouble: line.outcome === 'agreed' ? null : shownTrouble({ code: fault, field, says }, locale),
      })),
    };
  },
});
