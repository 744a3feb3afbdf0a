/** Class 4A with the first pupil's unit sealed and nobody else's, as somebody holds it on paper. */
import { shownDay } from '../../core/codes/day.js';
import type { YearRecord } from '../../core/record/year-record.js';
import { buildSigningClass, expectOk, lookAt, type SigningClass, signSubjects } from './signing-class.js';
import type { TestServer } from './server.js';
import { unitOf } from './units.js';

export interface SealedOne {
  readonly school: SigningClass;
  readonly pupil: string;
  readonly code: string;
  readonly record: YearRecord;
  /** What its family types into the lookup form. */
  readonly typed: { readonly ma: string; readonly ngay: string; readonly cuoi: string };
}

export async function sealOne(server: TestServer): Promise<SealedOne> {
  const school = await buildSigningClass(server);
  const pupil = school.klass.pupils[0]!;
  await signSubjects(school);
  await expectOk(school.thu.signRecords('4a', 'homeroom'));
  await expectOk(school.principal.signRecords('4a', 'principal'));
  await expectOk(lookAt(school.principal, '4a', pupil));
  await expectOk(school.clerk.signRecords('4a', 'seal', { only: [pupil] }));
  const { recordId, lookupCode: code } = await unitOf(server.db, pupil);
  const version = await server.db.recordVersions.findOne({ where: { recordId }, raw: true });
  const record = JSON.parse(version!.document) as YearRecord;
  const typed = { ma: code, ngay: shownDay(record.pupil.birthDate), cuoi: record.pupil.id.slice(-4) };
  return { school, pupil, code, record, typed };
}
