/** Reports as they are shown: what they are about, how far they are, and in whose hands. */
import type { OfficeState } from '../../../../core/contract/certificates.js';
import type { Report, Reports } from '../../../../core/contract/reports.js';
import { ASKED_BACK } from '../../../../core/reports/kinds.js';
import { commonName } from '../../../../core/signing/common-name.js';
import type { SaidOfUnit } from '../../../../core/reports/said.js';
import type { Locale } from '../../../../core/words/render.js';
import type { Looking } from '../../../runner/act.js';
import type { ReportRow } from '../../../store/models/reports.js';
import { select } from '../../../store/sql.js';
import { type Question, questionsOf } from './asked-back.js';
import { shownTrouble } from './show-trouble.js';

interface Line extends Pick<
  ReportRow,
  | 'id'
  | 'what'
  | 'state'
  | 'askedAt'
  | 'sentAt'
  | 'answeredAt'
  | 'tries'
  | 'nextAt'
  | 'trouble'
  | 'step'
  | 'withdrawnAt'
  | 'withdrawnWhy'
  | 'withdrawnBy'
> {
  readonly schoolYear: string;
  readonly askedBy: string;
  readonly signed: number;
  readonly units: number;
  readonly agreed: number;
  readonly refused: number;
  readonly classes: number;
  readonly className: string | null;
}

const REPORTS = `
  SELECT m.id, m.what, m.school_year_id AS "schoolYear", m.state, w.name AS "askedBy", m.asked_at AS "askedAt",
    m.sent_at AS "sentAt", m.answered_at AS "answeredAt", m.tries, m.next_at AS "nextAt", m.trouble, m.step,
    m.withdrawn_at AS "withdrawnAt", m.withdrawn_why AS "withdrawnWhy", x.name AS "withdrawnBy",
    CASE WHEN m.what <> 'recall' OR m.content IS NOT NULL THEN 1 ELSE 0 END AS signed,
    COUNT(*) AS units, SUM(CASE WHEN n.outcome = 'agreed' THEN 1 ELSE 0 END) AS agreed,
    SUM(CASE WHEN n.outcome = 'refused' THEN 1 ELSE 0 END) AS refused,
    COUNT(DISTINCT c.id) AS classes, MIN(c.name) AS "className"
  FROM reports m JOIN users w ON w.id = m.asked_by LEFT JOIN users x ON x.id = m.withdrawn_by
  JOIN report_units n ON n.report_id = m.id JOIN records r ON r.id = n.record_id JOIN classes c ON c.id = r.class_id
  WHERE m.replies_to IS NULL AND ($1 = '' OR m.id = $1)
  GROUP BY m.id, w.name, x.name ORDER BY m.asked_at DESC, m.id LIMIT 300`;

interface AnswerLine {
  readonly id: string;
  readonly report: string;
  readonly document: string;
  readonly documentDay: string;
  readonly fileName: string;
  readonly lines: string;
  readonly enteredBy: string;
  readonly enterer: string;
  readonly enteredAt: string;
  readonly state: string;
}

const ANSWERS = `
  SELECT a.id, a.report_id AS report, a.document, a.document_day AS "documentDay", a.file_name AS "fileName", a.lines,
    w.name AS "enteredBy", a.entered_by AS enterer, a.entered_at AS "enteredAt", a.state
  FROM office_answers a JOIN users w ON w.id = a.entered_by
  WHERE a.report_id IS NOT NULL AND a.state <> 'refused' AND ($1 = '' OR a.report_id = $1) ORDER BY a.entered_at`;

/** The newest first, replies with what they reply to; `only`: one of them. Four statements. */
export async function shownReports(
  { db, caller }: Pick<Looking, 'db' | 'caller'>,
  locale: Locale,
  only = '',
): Promise<Report[]> {
  const lines = await select<Line>(db, REPORTS, [only]);
  const answers = await select<AnswerLine>(db, ANSWERS, [only]);
  const [questions, replies] = await Promise.all([questionsOf(db), select<ReplyLine>(db, REPLIES, [])]);
  return lines.map(({ signed, classes, className, trouble, step, withdrawnAt, withdrawnBy, withdrawnWhy, ...line }) => {
    const own = answers.filter(({ report }) => report === line.id);
    const waiting = own.find(({ state }) => state === 'waiting');
    const confirmed = own.find(({ state }) => state === 'confirmed');
    return {
      ...line,
      ...{ units: Number(line.units), agreed: Number(line.agreed), refused: Number(line.refused) },
      className: Number(classes) === 1 ? className : null,
      // What was withdrawn before it went out nobody signs any more.
      toSign: Number(signed) === 0 && line.state !== 'answered',
      trouble: shownTrouble({ code: trouble }, locale),
      waiting: waiting ? shownAnswer(waiting, caller.userId) : null,
      question: shownQuestion(questions, line.id, step),
      reply: shownReply(replies, line.id, locale),
      withdrawal: withdrawnAt === null ? null : { by: withdrawnBy ?? '', at: withdrawnAt, reason: withdrawnWhy ?? '' },
      document: confirmed?.document ?? null,
    };
  });
}

interface ReplyLine {
  readonly id: string;
  readonly request: string;
  readonly state: Report['state'];
  readonly signed: number | string;
  readonly trouble: string | null;
}
const REPLIES = `
  SELECT id, replies_to AS request, state, CASE WHEN content IS NULL THEN 0 ELSE 1 END AS signed, trouble
  FROM reports WHERE replies_to IS NOT NULL ORDER BY asked_at`;

function shownQuestion(questions: readonly Question[], id: string, step: string | null): Report['question'] {
  const last = questions.filter(({ report }) => report === id).at(-1);
  if (!last) return null;
  const { words, heardAt, document } = last;
  return { words, heardAt, document, open: step === ASKED_BACK };
}

function shownReply(replies: readonly ReplyLine[], of: string, locale: Locale): Report['reply'] {
  const last = replies.filter(({ request }) => request === of).at(-1);
  if (!last) return null;
  const { id, state, signed, trouble } = last;
  return { id, state, toSign: Number(signed) === 0, trouble: shownTrouble({ code: trouble }, locale) };
}

const CERTIFICATES = `
  SELECT fingerprint, subject AS holder, serial FROM certificates
  WHERE kind = 'organisation' AND state = 'bound' AND office <> $1 ORDER BY added_at`;
/** Of a certificate, not of a record. */
const DONE: OfficeState = 'approved';
const OF_CERTIFICATES = ANSWERS.replace('a.report_id AS report', 'a.fingerprint AS report')
  .replace('a.report_id IS NOT NULL', 'a.fingerprint IS NOT NULL')
  .replace('a.report_id = $1', 'a.fingerprint = $1');

/** Of the school, that the office has not approved. */
export async function shownCertificates({
  db,
  caller,
}: Pick<Looking, 'db' | 'caller'>): Promise<Reports['certificates']> {
  const lines = await select<{ fingerprint: string; holder: string; serial: string }>(db, CERTIFICATES, [DONE]);
  if (lines.length === 0) return [];
  const answers = await select<AnswerLine>(db, OF_CERTIFICATES, ['']);
  return lines.map((line) => {
    const waiting = answers.find(({ report, state }) => report === line.fingerprint && state === 'waiting');
    return { ...line, holder: commonName(line.holder), waiting: waiting ? shownAnswer(waiting, caller.userId) : null };
  });
}

function shownAnswer(line: AnswerLine, asker: string): NonNullable<Report['waiting']> {
  const { id, document, documentDay, fileName, enteredBy, enteredAt, enterer } = line;
  const said = JSON.parse(line.lines) as SaidOfUnit[];
  const count = (outcome: SaidOfUnit['outcome']): number => said.filter((one) => one.outcome === outcome).length;
  return {
    ...{ id, document, documentDay, fileName, enteredBy, enteredAt, own: enterer === asker },
    ...{ agreed: count('agreed'), refused: count('refused') + count('withdrawn') },
  };
}
