/** People who move the dates of a year over the API: the principal by herself, lawful ones in twos with a document. */
import { randomUUID } from 'node:crypto';
import type { YearCalendar } from '../../core/contract/calendar.js';
import { groupChanges } from '../../core/contract/push.js';
import type { Hat } from '../../core/codes/hats.js';
import type { SchoolCalendar } from '../../core/law/school-calendar.js';
import { buildUser, SCHOOL_YEAR } from './builders.js';
import type { Reply, TestServer } from './server.js';

type Headers = Record<string, string>;

export interface Official {
  readonly userId: string;
  readonly account: string;
  readonly headers: Headers;
}

/** A PDF of one line. */
export const SCAN = Buffer.from('%PDF-1.7\n% Công văn dời ngày\n').toString('base64');
export const LETTER = {
  number: '1234/SGDĐT',
  day: '2027-06-19',
  issuer: 'Sở GDĐT Ninh Bình',
  fileName: 'cong-van.pdf',
};

export class CalendarOffice {
  constructor(readonly server: TestServer) {}

  async person(...hats: readonly Hat[]): Promise<Official> {
    const { id, account } = await buildUser(this.server.db, { hats });
    return { userId: id, account, headers: await this.server.signIn(account) };
  }

  /** Whoever sits there signs in again where so much time has passed. */
  async until(instant: string, people: readonly Official[]): Promise<void> {
    this.server.pass(Date.parse(instant) - this.server.deps.clock().getTime());
    for (const { account, headers } of people) Object.assign(headers, await this.server.signIn(account));
  }

  async calendar({ headers }: Pick<Official, 'headers'>, year?: string): Promise<YearCalendar> {
    const { status, body } = await this.server.send('GET', `/calendar${year ? `?year=${year}` : ''}`, { headers });
    if (status !== 200) throw new Error(JSON.stringify(body));
    return body as YearCalendar;
  }

  post({ headers }: Pick<Official, 'headers'>, path: string, body: object): Promise<Reply> {
    return this.server.send('POST', path, { headers, body });
  }

  /** Moves dates of the school, as who has just looked. */
  async move(who: Official, change: Partial<SchoolCalendar>, more: object = {}, year = SCHOOL_YEAR): Promise<Reply> {
    const { calendar, seen } = await this.calendar(who, year);
    const { lawful: _, ...typed } = calendar;
    const body = { calendar: { ...typed, ...change }, seen, reason: 'Trường tổ chức hội giảng', ...more };
    return this.post(who, `/school-years/${year}/calendars`, body);
  }

  propose(who: Official, act: string, toDay: string, more: object = {}): Promise<Reply> {
    return this.post(who, `/school-years/${SCHOOL_YEAR}/lawful-days`, { act, toDay, ...LETTER, file: SCAN, ...more });
  }

  decide(who: Official, id: string, accept = true): Promise<Reply> {
    return this.post(who, `/lawful-days/${id}/decisions`, { accept });
  }

  /** A teacher sends a level of Toán; the code it was refused with, or `taken`. */
  async push(who: Official, classId: string, pupil: string, value: string): Promise<string> {
    const where = `/classes/${classId}/sheets/year-end`;
    const { body: sheet } = await this.server.send('GET', where, { headers: who.headers });
    const field = 'subject.TOAN.level';
    const base = (sheet.values[pupil]?.[field] ?? null) as string | null;
    const changes = groupChanges([{ pupil, field, base, value }]);
    const sent = { pushId: randomUUID(), baseRevision: sheet.revision as number, changes };
    const { status, body } = await this.post(who, `${where}/pushes`, sent);
    if (status !== 200) throw new Error(JSON.stringify(body));
    return (body as { refused: { refusal: { code: string } }[] }).refused[0]?.refusal.code ?? 'taken';
  }

  async events(kind: string): Promise<{ readonly [key: string]: unknown }[]> {
    const rows = await this.server.db.auditEvents.findAll({ order: ['seq'], raw: true });
    return rows
      .map(({ data, actor, hat }) => ({ ...(JSON.parse(data) as { kind: string }), actor, hat }))
      .filter((event) => event.kind === kind);
  }
}
