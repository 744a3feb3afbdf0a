import type { TrailFinding } from '../../../core/audit/trail-finding.js';
import type { Hat } from '../../../core/codes/hats.js';
import type { Holds } from '../../../core/contract/trail.js';
import { type Asker, canAmong } from '../../../core/rights/allow.js';
import { foundWords } from '../../../core/words/present-found.js';
import type { Locale } from '../../../core/words/render.js';
import { look } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { select } from '../../store/sql.js';

interface Line {
  readonly id: string;
  readonly pupil: string;
  readonly name: string | null;
  readonly className: string;
  readonly schoolYear: string;
  readonly found: string;
  readonly foundAt: string;
  readonly reason: string | null;
  readonly firstBy: string | null;
  readonly firstName: string | null;
  readonly firstHat: Hat | null;
  readonly firstAt: string | null;
  readonly secondName: string | null;
  readonly secondHat: Hat | null;
  readonly releasedAt: string | null;
}

/** Those still held back first, then the newest. */
const HOLDS = `
  SELECT h.id, h.pupil_id AS pupil, p.name, c.name AS "className", c.school_year_id AS "schoolYear", h.found,
    h.found_at AS "foundAt", h.reason, h.first_by AS "firstBy", f.name AS "firstName", h.first_hat AS "firstHat",
    h.first_at AS "firstAt", s.name AS "secondName", h.second_hat AS "secondHat", h.released_at AS "releasedAt"
  FROM record_holds h JOIN classes c ON c.id = h.class_id LEFT JOIN pupils p ON p.id = h.pupil_id
    LEFT JOIN users f ON f.id = h.first_by LEFT JOIN users s ON s.id = h.second_by
  ORDER BY CASE WHEN h.released_at IS NULL THEN 0 ELSE 1 END, h.found_at DESC, h.id LIMIT 500`;

interface ListInput {
  readonly caller: Caller;
  readonly locale: Locale;
}

/** Records held back and those let go. One statement. */
export const listHolds = look({
  act: 'read-trail',
  run: async ({ db, asker, caller }, { locale }: ListInput): Promise<Holds> => ({
    holds: (await select<Line>(db, HOLDS, [])).map((line) => presented(line, { asker, me: caller.userId }, locale)),
  }),
});

function presented(
  line: Line,
  { asker, me }: { readonly asker: Asker; readonly me: string },
  locale: Locale,
): Holds['holds'][number] {
  const { id, pupil, name, className, schoolYear, foundAt, reason, releasedAt } = line;
  const found = (JSON.parse(line.found) as TrailFinding[]).map((finding) => foundWords(finding, locale));
  const said = (by: string | null, hat: Hat | null, at: string | null) =>
    at === null ? null : { by: by ?? '', hat: hat ?? '', at };
  return {
    ...{ id, pupil, name: name ?? pupil, className, schoolYear, foundAt, found, reason },
    own: line.firstBy === me,
    first: said(line.firstName, line.firstHat, line.firstAt),
    released: said(line.secondName, line.secondHat, releasedAt),
    can: releasedAt === null ? canAmong(asker, ['release-hold']) : [],
  };
}
