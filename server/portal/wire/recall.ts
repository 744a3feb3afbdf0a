/** Transaction 5: units asked back. Not final yet, the school recalls by its own word; else the office decides. */
import type { RecallItem } from '../../../core/record/recall-item.js';
import type { Receipt } from '../../../core/wire/envelope.js';
import type { WireFault } from '../../../core/wire/faults.js';
import { tidy } from '../../../core/text/normalise.js';
import type { Recall } from '../../../core/wire/recalls.js';
import { refuseWords } from '../checks/check-recall.js';
import { isFinal } from '../checks/final.js';
import { certificatesOf } from '../checks/school-certificates.js';
import type { PortalDeps } from '../portal-deps.js';
import type { Writing } from '../store/portal-database.js';
import { once, schoolBy, withoutSecrets } from './messages.js';
import { received } from './submit.js';
import { WireRefused } from './wire-fault.js';

/** Rejects with WireRefused for what is wrong with the request as a whole. */
export async function recall(deps: PortalDeps, sent: Recall): Promise<Receipt> {
  const { code: school } = await schoolBy(deps, sent.authenticationRequest);
  const { messageid, function: name } = sent.authenticationRequest;
  refuseWords(sent);
  const known = await certificatesOf(deps.db, school);
  const { content, authenticationRequest } = sent;
  const items = await deps.checks.recallList({ content, authenticationRequest }, { known, at: deps.clock() });
  const message = { school, messageid, function: name, asks: withoutSecrets(sent) };
  return once(deps, message, async (at, now) => {
    if (sent.tra_loi_cho === undefined) await keepRequest(at, { school, sent, items, now });
    else await keepAnswer(at, { school, sent, items, now });
    return received(messageid);
  });
}

interface Asked {
  readonly school: string;
  readonly sent: Recall;
  readonly items: readonly RecallItem[];
  readonly now: string;
}

interface Line {
  readonly item: RecallItem;
  readonly unit: UnitRow | null;
  readonly fault: WireFault | null;
  readonly title: string;
}

async function keepRequest(at: Writing, asked: Asked): Promise<void> {
  const lines: Line[] = [];
  for (const item of asked.items) lines.push(await lineOf(at, asked.school, item));
  const good = lines.flatMap(({ unit, fault }) => (fault === null && unit !== null ? [unit] : []));
  const byOffice = good.some((unit) => isFinal(unit, new Date(asked.now)));
  const self = good.length > 0 && !byOffice;
  const seq = await insertRecall(at, asked, {
    answers: null,
    step: self ? 'TU_THU_HOI' : byOffice ? 'CHO_XA' : 'DA_TRA_LOI',
    state: self ? 'agreed' : byOffice ? 'waiting' : 'refused',
    decidedAt: byOffice ? null : asked.now,
  });
  for (const [place, line] of lines.entries()) await insertLine(at, seq, place, line);
  if (self) {
    for (const { code } of good) {
      await at.write('UPDATE units SET recalled_at = $1 WHERE code = $2', [asked.now, code]);
    }
  }
}

/** More words and files for a request that was asked back; it goes again to the office that asked. */
async function keepAnswer(at: Writing, asked: Asked): Promise<void> {
  const { school, sent, items } = asked;
  const [request] = await at.rows<{ seq: number; level: string; step: string }>(
    'SELECT seq, level, step FROM recalls WHERE school_code = $1 AND messageid = $2',
    [school, sent.tra_loi_cho!],
  );
  if (request?.step !== 'HOI_LAI') throw new WireRefused('TH07', sent.tra_loi_cho);
  const before = await at.rows<{ code: string }>('SELECT code FROM recall_units WHERE recall_seq = $1', [request.seq]);
  const same = new Set(before.map(({ code }) => code));
  if (items.length !== same.size || items.some(({ MA_TRA_CUU_UUID: code }) => !same.has(code ?? ''))) {
    throw new WireRefused('TH08');
  }
  await insertRecall(at, asked, { answers: request.seq, step: 'DA_TRA_LOI', state: 'answer', decidedAt: null });
  await at.write('UPDATE recalls SET step = $1 WHERE seq = $2', [
    request.level === 'province' ? 'CHO_SO' : 'CHO_XA',
    request.seq,
  ]);
}

interface UnitRow {
  readonly code: string;
  readonly pupilCode: string;
  readonly said: string;
  readonly schoolYear: string;
  readonly acceptedAt: string;
  readonly finalisedAt: string | null;
  readonly recalledAt: string | null;
  readonly first: number;
}

const UNIT = `
  SELECT code, pupil_code AS "pupilCode", said, school_year AS "schoolYear", accepted_at AS "acceptedAt",
    finalised_at AS "finalisedAt", recalled_at AS "recalledAt", first FROM units WHERE code = $1 AND school_code = $2`;
const WAITING = `
  SELECT r.messageid FROM recalls r JOIN recall_units u ON u.recall_seq = r.seq
  WHERE r.state = 'waiting' AND u.fault IS NULL AND u.code = $1 LIMIT 1`;

async function lineOf(at: Writing, school: string, item: RecallItem): Promise<Line> {
  const code = item.MA_TRA_CUU_UUID ?? '';
  const [unit] = await at.rows<UnitRow>(UNIT, [code, school]);
  const line = (fault: WireFault | null, title = ''): Line => ({ item, unit: unit ?? null, fault, title });
  if (unit === undefined) return line('TH01', code);
  if (unit.recalledAt !== null) return line('TH02', unit.recalledAt);
  const said = JSON.parse(unit.said) as RecallItem;
  const unlike = Object.entries(said).find(([tag, value]) => item[tag as keyof RecallItem] !== value);
  if (unlike !== undefined) return line('TH03', unlike[0]);
  const [waiting] = await at.rows<{ messageid: string }>(WAITING, [code]);
  return waiting === undefined ? line(null) : line('TH04', waiting.messageid);
}

async function insertRecall(
  at: Writing,
  { school, sent, now }: Asked,
  is: {
    readonly answers: number | null;
    readonly step: string;
    readonly state: string;
    readonly decidedAt: string | null;
  },
): Promise<number> {
  const [last] = await at.rows<{ seq: number | null }>('SELECT MAX(seq) AS "seq" FROM recalls');
  const seq = (last?.seq ?? 0) + 1;
  const { messageid, nam_hoc: year } = sent.authenticationRequest;
  await at.write(
    `INSERT INTO recalls (seq, school_code, messageid, year, reason, document, received_at, answers, level, step, state, words,
       decided_at, content) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'commune', $9, $10, '', $11, $12)`,
    [
      seq,
      school,
      messageid,
      year,
      tidy(sent.ly_do),
      tidy(sent.so_van_ban),
      now,
      is.answers,
      is.step,
      is.state,
      is.decidedAt,
      sent.content,
    ],
  );
  for (const [place, { ten, kieu, noi_dung }] of sent.dinh_kem.entries()) {
    await at.write('INSERT INTO attachments (recall_seq, place, name, kind, content) VALUES ($1, $2, $3, $4, $5)', [
      seq,
      place,
      ten,
      kieu,
      noi_dung,
    ]);
  }
  return seq;
}

async function insertLine(at: Writing, seq: number, place: number, { item, unit, fault, title }: Line): Promise<void> {
  await at.write(
    `INSERT INTO recall_units (recall_seq, place, code, pupil_code, pupil_name, personal_id, fault, title)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      seq,
      place,
      (item.MA_TRA_CUU_UUID ?? '').slice(0, 100),
      unit?.pupilCode ?? '',
      (item.HO_VA_TEN ?? '').slice(0, 200),
      (item.SO_CCCD ?? '').slice(0, 40),
      fault,
      title.slice(0, 500),
    ],
  );
}
