/** A report as the message it is. */
import type { Message } from '../../../office/portal.js';
import type { ReportRow } from '../../../store/models/reports.js';
import type { Reading } from '../../../runner/deps.js';
import { packContent } from '../../../exports/package.js';
import { loadSchool } from '../../school/load-school.js';
import { select } from '../../../store/sql.js';

const CODES = `
  SELECT u.lookup_code AS code FROM report_units n JOIN units u ON u.id = n.unit_id WHERE n.report_id = $1 ORDER BY n.unit_id`;

/** What is read of it; null where its list has no signature yet. */
export async function readMessage(
  { db, clock }: Reading,
  report: ReportRow,
): Promise<(Omit<Message, 'body'> & { readonly xml: string | null; readonly rest: object }) | null> {
  const { id, what, schoolYearId } = report;
  const { code: school } = await loadSchool(db, clock());
  const head = { id, what, school, year: Number(schoolYearId.slice(0, 4)) };
  if (what === 'submit') {
    const signed = await db.transactions.findByPk(report.transactionId!, { raw: true });
    return { ...head, xml: signed!.xml, rest: {} };
  }
  if (what === 'finalise') {
    const codes = await select<{ code: string }>(db, CODES, [id]);
    const rest = { ma_tra_cuu_uuid: codes.map(({ code }) => code), thoi_diem: report.askedAt };
    return { ...head, xml: null, rest };
  }
  if (report.content === null) return null;
  const attachments = await db.reportAttachments.findAll({ where: { reportId: id }, order: ['number'], raw: true });
  const rest = {
    ly_do: report.reason ?? '',
    so_van_ban: report.document ?? '',
    ...(report.repliesTo !== null && { tra_loi_cho: report.repliesTo }),
    dinh_kem: attachments.map(({ name, type, bytes }) => ({
      ...{ ten: name, kieu: type, noi_dung: Buffer.from(bytes).toString('base64') },
    })),
  };
  return { ...head, xml: report.content, rest };
}

/** Rejects with PackageUnreadable where it is too large. */
export async function messageOf({
  xml,
  rest,
  ...head
}: NonNullable<Awaited<ReturnType<typeof readMessage>>>): Promise<Message> {
  return { ...head, body: xml === null ? rest : { content: await packContent(xml), ...rest } };
}
