/** A combined class at a year's end before it is taken over: one goes up, one is open, one stays, one is late; two of grade 5. */
import type { Rollover, RolloverLine } from '../../core/contract/rollover.js';
import { proposedCalendar } from '../../core/law/school-year.js';
import { pinTables } from '../../server/acts/trail/pin-tables.js';
import { buildClass, SCHOOL_YEAR } from './builders.js';
import { startTestServer, type TestServerOptions } from './server.js';
import { buildSigningClass, expectOk } from './signing-class.js';

export const NEXT = '2027-2028';
const FAILED = { 'subject.TOAN.level': 'CHT', 'result.HTT': null, 'result.CHT': 'X' } as const;
const AT = `/school-years/${SCHOOL_YEAR}/rollover`;

export type RolloverDesk = Awaited<ReturnType<typeof startRollover>>;

export async function startRollover(options: TestServerOptions = {}) {
  const server = await startTestServer(options);
  const school = await buildSigningClass(server, {
    name: '4+5A',
    checkProgress: true,
    pupils: [
      { grade: 4, count: 4 },
      { grade: 5, count: 2 },
    ],
    overrides: ([, b, c, d, , f]) => ({
      [b!]: FAILED,
      [c!]: FAILED,
      [d!]: { 'trait.CHAM_CHI': null },
      [f!]: FAILED,
    }),
  });
  const [up, open, stays, late, , behind] = school.klass.pupils as [string, string, string, string, string, string];
  await buildClass(server.db, { id: '3b', name: '3B', pupils: [{ grade: 3, count: 2 }] });
  let office = await server.signIn(school.clerk.user.account);
  await expectOk(school.principal.decide('4a', stays, false));

  const get = (path: string) => server.send('GET', path, { headers: office });
  const see = async () => (await expectOk(get(AT))).body as Rollover;
  const post = (what: string, body: object) => server.send('POST', `${AT}/${what}`, { headers: office, body });
  const line = async (grade: number, classId = '4a'): Promise<RolloverLine> =>
    (await see()).lines.find((one) => one.classId === classId && one.grade === grade)!;
  return {
    ...{ server, school, up, open, stays, late, behind, get, see, post, line },
    openNext: async () => {
      await expectOk(school.principal.post('/school-years', { id: NEXT, calendar: proposedCalendar(NEXT) }));
      // From here on every row that changes has to be explained by an event.
      await pinTables(server.deps);
    },
    carryOut: async (...grades: number[]) => {
      const lines = await Promise.all(grades.map((grade) => line(grade)));
      return post('parts', { lines: lines.map(({ classId, grade, seen }) => ({ classId, grade, seen })) });
    },
    signInAgain: async () => {
      office = await server.signIn(school.clerk.user.account);
    },
  };
}

export const placesOf = (pupils: RolloverLine['pupils']) =>
  pupils.map(({ pupil, placed }) => [pupil, placed?.className ?? null, placed?.provisional ?? null]);
