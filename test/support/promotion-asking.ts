/** What the people of class 4A ask and are answered about going up. */
import { unitOf } from './units.js';
import type { RecordLine, Records, RecordsToSign } from '../../core/contract/signing.js';
import type { TestServer } from './server.js';
import { expectOk, type SigningClass } from './signing-class.js';

export function promotionAsking(at: () => { readonly server: TestServer; readonly school: SigningClass }) {
  const lineOf = async (pupil: string): Promise<RecordLine> =>
    ((await expectOk(at().school.principal.get('/classes/4a/records'))).body as Records).records.find(
      (line) => line.pupil === pupil,
    )!;
  const ready = async (): Promise<string[]> =>
    ((await expectOk(at().school.thu.get('/classes/4a/records/homeroom'))).body as RecordsToSign).records.map(
      (r) => r.pupil,
    );
  const undecided = async (): Promise<number> =>
    (await expectOk(at().school.principal.get('/progress'))).body.classes[0].undecided;
  const decide = (pupil: string, promoted: boolean, change?: Parameters<SigningClass['principal']['decide']>[3]) =>
    at().school.principal.decide('4a', pupil, promoted, change);
  const codeOf = async (sent: Promise<{ status: number; body: { code: string } }>) => {
    const { status, body } = await sent;
    return `${status} ${body.code}`;
  };
  const signHomeroom = (only: readonly string[], more: object = {}) =>
    at().school.thu.signRecords('4a', 'homeroom', { only, ...more });
  const refusedOf = async (sent: ReturnType<typeof signHomeroom>) =>
    (await expectOk(sent)).body.records.map((one: { refused: { code: string } | null }) => one.refused?.code ?? null);
  const lastEvent = async () => {
    const [event] = await at().server.db.auditEvents.findAll({ order: [['seq', 'DESC']], limit: 1, raw: true });
    return { ...event!, data: JSON.parse(event!.data) };
  };
  const documentOf = async (pupil: string) => {
    const { recordId, version: newest } = await unitOf(at().server.db, pupil);
    const version = await at().server.db.recordVersions.findOne({
      where: { recordId, version: newest },
      raw: true,
    });
    return version!.document;
  };
  return { lineOf, ready, undecided, decide, codeOf, signHomeroom, refusedOf, lastEvent, documentOf };
}
