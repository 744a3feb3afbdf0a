import { zipSync } from 'fflate';
import { refuse } from '../../ground/refused.js';
import { PackageUnreadable } from '../../exports/package.js';
import { requestOf, withdrawalOf } from '../../office/portal.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { write } from '../../store/sql.js';
import type { IssuedWorkbook } from '../sheets/workbook/write-issued.js';
import { takeReply } from './parts/take-reply.js';
import { messageOf, readMessage } from './parts/load-message.js';

export interface FetchReportFileInput {
  readonly caller: Caller;
  readonly report: string;
}

const SENT = `UPDATE reports SET state = 'sent', sent_at = $1 WHERE id = $2 AND state = 'waiting'`;

/**
 * A report as a file to bring to the office (H3): the message as it would go over the wire, without the account's secrets; of a
 * request that is taken back, the message that says so.
 * Refuses with not-found, report-not-signed and report-too-large.
 */
export const fetchReportFile = act({
  act: 'take-report-files',
  prepare: async (at, { report: id }: FetchReportFileInput) => {
    const found = await at.read(async (looking) => {
      const report = await looking.db.reports.findByPk(id, { raw: true });
      if (!report) throw refuse('not-found');
      const read = await readMessage(looking, report);
      return read && { read, report };
    });
    if (!found) throw refuse('report-not-signed');
    const { read, report } = found;
    if (report.withdrawal !== null) {
      const { withdrawal, withdrawnWhy } = report;
      const { school, year } = read;
      return withdrawalOf({ ...{ id: withdrawal, request: id, school, year }, reason: withdrawnWhy! }, null);
    }
    try {
      return requestOf(await messageOf(read), null);
    } catch (error) {
      if (error instanceof PackageUnreadable) throw refuse('report-too-large');
      throw error;
    }
  },
  run: async (at, { report: id }, { prepared: request }): Promise<IssuedWorkbook> => {
    const report = await at.db.reports.findByPk(id, { raw: true });
    const now = at.clock().toISOString();
    if (report?.state === 'waiting') {
      await write(at.db, SENT, [now, id]);
      await at.note({ kind: 'report.sent', report: id, by: 'hand' }, { at: now });
    }
    // Whoever brings a reply to the office by hand is told there what becomes of the request.
    if (report?.repliesTo) await takeReply(at, report, null);
    await at.note({ kind: 'report.fetched', report: id }, { at: now });
    const name = `bao-cao-hoc-ba-${id}`;
    const entries = { [`${name}.json`]: Buffer.from(JSON.stringify(request)) };
    return { name: `${name}.zip`, bytes: zipSync(entries, { mtime: at.clock() }) };
  },
});
