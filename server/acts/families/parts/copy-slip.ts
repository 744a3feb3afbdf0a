/** What lies beside the records in a soft copy: whose it is, for what, until when. */
import { shownDay } from '../../../../core/codes/day.js';

interface Slip {
  readonly number: number;
  readonly year: number;
  readonly asker: string;
  readonly relation: string;
  readonly purpose: string;
  readonly until: string;
  /** ISO 8601 in Vietnam's time. */
  readonly at: string;
  readonly codes: readonly string[];
}

/** Vietnamese: it leaves the school. It is no part of the records and carries no signature. */
export const copySlip = ({ number, year, asker, relation, purpose, until, at, codes }: Slip): string =>
  [
    `Bản mềm học bạ số ${number}/${year}`,
    `Cấp cho: ${asker} (${relation})`,
    `Để: ${purpose}`,
    `Được lấy đến hết ngày ${shownDay(until)}; lấy ngày ${shownDay(at.slice(0, 10))}`,
    `Mã tra cứu: ${codes.join(', ')}`,
    'Chữ ký nằm trong từng tệp .xml; học bạ có còn hiệu lực hay không thì tra cứu theo mã.',
    '',
  ].join('\n');
