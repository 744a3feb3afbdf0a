/**
 * The second person's look and taking records away, attacked with programs: a look counts only for the print of this version
 * that she herself was given, and nothing is exported but what is sealed, to whoever may have it.
 */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { buildClass, buildUser } from '../../support/builders.js';
import { printedByJob } from '../../support/printed-by-job.js';
import { sealBody } from '../../support/sealing-bodies.js';
import { buildSigningClass, expectOk, lookAt, type SigningClass, signSubjects } from '../../support/signing-class.js';
import type { Person } from '../../support/signing-person.js';
import { startTestServer, type TestServer } from '../../support/server.js';

const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('base64');

describe('the look at a print, attacked', function () {
  this.timeout(120_000);
  let server: TestServer;
  let school: SigningClass;
  let an: string;
  let binh: string;
  let vice: Pick<Person, 'get' | 'post'>;
  before(async () => {
    server = await startTestServer();
    school = await buildSigningClass(server);
    [an, binh] = school.klass.pupils as [string, string];
    const user = await buildUser(server.db, { hats: ['vice-principal'] });
    const headers = await server.signIn(user.account);
    vice = {
      get: (path) => server.send('GET', path, { headers }),
      post: (path, body) => server.send('POST', path, { headers, body }),
    };
    await signSubjects(school);
    await expectOk(school.thu.signRecords('4a', 'homeroom'));
  });
  after(() => server.stop());
  beforeEach(() => server.pass(2000));

  type Who = Pick<Person, 'get' | 'post'>;
  const printed = async (who: Who, pupil: string): Promise<string> =>
    digestOf((await expectOk(who.get(`/classes/4a/records/pupils/${pupil}/print`))).bytes);
  const look = async (who: Who, pupil: string, digest: string): Promise<string> => {
    const { status, body } = await who.post('/classes/4a/looks', { pupil, digest });
    return status === 200 ? 'counted' : String(body.code);
  };
  const seal = async (only = school.klass.pupils) => {
    const { status, body } = await school.clerk.signRecords('4a', 'seal', { only });
    return status === 200 ? body.records : body.code;
  };
  const looks = () => server.db.looks.count();
  let draft: string;
  let first: string;

  it('is none of a draft, which was shown before anybody approved it', async () => {
    draft = await printed(school.principal, an);
    assert.equal(await look(school.principal, an, draft), 'look-not-approved');
    await expectOk(school.principal.signRecords('4a', 'principal'));
    assert.equal(await look(school.principal, an, draft), 'look-not-shown');
    assert.equal(await seal(), 'look-missing');
  });

  it('is none of another pupil’s print, of somebody else’s, of a made-up one, or of a file of the whole class', async () => {
    const [hers, ofBinh] = [await printed(vice, an), await printed(school.principal, binh)];
    assert.equal(await look(school.principal, an, hers), 'look-not-shown', 'the vice principal was given it');
    assert.equal(await look(school.principal, an, ofBinh), 'look-not-shown', 'it is another pupil’s');
    assert.equal(await look(school.principal, an, digestOf(Buffer.from('x'))), 'look-not-shown');
    const files = await printedByJob(school.principal, '4a');
    for (const bytes of Object.values(files))
      assert.equal(await look(school.principal, an, digestOf(bytes)), 'look-not-shown', 'nobody looks at a zip');
    assert.equal(await look(school.clerk, an, await printed(school.clerk, an)), 'look-by-clerk');
    assert.equal(await look(school.music, an, hers), 'not-allowed');
    assert.equal(await look(vice, school.klass.pupils[2]!, hers), 'look-not-shown');
    assert.equal(await looks(), 0);
    assert.equal(await seal(), 'look-missing');
  });

  it('counts once she has been given this very print, and ends with a return of what she saw', async () => {
    first = await printed(school.principal, an);
    assert.equal(await look(school.principal, an, first), 'counted');
    const records = [{ pupil: an, version: 1 }];
    await expectOk(school.principal.post('/classes/4a/returns', { records, reason: 'Sửa nhận xét', subjects: [] }));
    assert.equal(await look(school.principal, an, first), 'look-not-approved');
    assert.equal(await seal(), 'look-missing', 'the look was at what is no longer so');
  });

  it('is none of an older version, replayed or fetched before', async () => {
    await expectOk(school.thu.push('4a', { [an]: { 'homeroom.remark': 'Em rất cố gắng.' } }));
    server.pass(1000);
    await expectOk(school.thu.signRecords('4a', 'homeroom', { only: [an] }));
    server.pass(1000);
    await expectOk(school.principal.signRecords('4a', 'principal', { only: [an] }));
    for (const digest of [draft, first]) assert.equal(await look(school.principal, an, digest), 'look-not-shown');
    assert.equal(await seal(), 'look-missing');
    const second = await printed(school.principal, an);
    assert.notEqual(second, first);
    assert.equal(await look(school.principal, an, second), 'counted');
    assert.equal(await look(school.principal, an, first), 'look-not-shown');
  });

  it('is not the clerk’s own, by whatever hat, at the moment of the seal', async () => {
    // The only look there is was hers, before she was given the seal.
    await server.db.looks.update({ lookedBy: school.clerk.user.id }, { where: {} });
    assert.equal(await seal(), 'look-missing');
    await server.db.looks.update({ lookedBy: school.principal.user.id }, { where: {} });
    assert.deepEqual(
      (await seal([an])).map(({ refused }: { refused: unknown }) => refused),
      [null],
    );
    assert.equal(await look(school.principal, an, await printed(school.principal, an)), 'look-not-approved');
  });

  describe('and taking records away', () => {
    const xml = (who: Who, pupil: string, classId = '4a') => who.get(`/classes/${classId}/records/pupils/${pupil}/xml`);
    const codeOf = async (sent: ReturnType<typeof xml>) => (await sent).body.code;

    it('gives what is sealed to those who may have it, and to nobody else', async () => {
      await expectOk(xml(school.clerk, an));
      assert.equal(await codeOf(xml(school.clerk, binh)), 'record-not-sealed');
      assert.equal(await codeOf(xml(school.music, an)), 'not-allowed');
      const inspector = await buildUser(server.db, { hats: ['inspector'] });
      const headers = await server.signIn(inspector.account);
      for (const path of ['xml', 'print'])
        assert.equal((await server.send('GET', `/classes/4a/records/pupils/${an}/${path}`, { headers })).status, 403);
    });
    it('gives nobody’s by the door of another class', async () => {
      const other = await buildClass(server.db, { id: '4b', name: '4B' });
      assert.equal(await codeOf(xml(school.principal, an, '4b')), 'not-found');
      assert.equal((await school.principal.get(`/classes/4b/records/pupils/${an}/print`)).status, 404);
      assert.equal(await codeOf(xml(school.principal, other.pupils[0]!)), 'not-found');
      assert.equal(await codeOf(xml(school.principal, '../4a')), 'not-found');
    });
    it('puts no seal on prints of what was not sealed, or of another version', async () => {
      const body = await sealBody(school.clerk);
      assert.deepEqual(
        body.prints.map(({ pupil }) => pupil),
        [an],
      );
      const post = async (change: object) => {
        const prints = [{ ...body.prints[0]!, ...change }];
        const sent = school.clerk.post('/classes/4a/prints-to-seal/signatures', { ...body, prints });
        return (await expectOk(sent)).body.records[0].refused?.code ?? null;
      };
      assert.equal(await post({ pupil: binh }), 'record-not-sealed');
      assert.equal(await post({ version: 1 }), 'record-other-version');
      assert.equal(await server.db.prints.count(), 0);
      assert.equal(await post({}), null);
    });
    it('is told of in the trail, each time', async () => {
      const count = () => server.db.auditEvents.count();
      const before = await count();
      await expectOk(xml(school.clerk, an));
      await lookAt(school.principal, '4a', an);
      assert.equal(await count(), before + 2, 'exported, printed; the refused look leaves nothing');
    });
  });
});
