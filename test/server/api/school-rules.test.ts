import assert from 'node:assert/strict';
import { unzipSync } from 'fflate';
import { DEFAULT_RULES } from '../../../core/school-rules/school-rules.js';
import { schoolRules } from '../../../server/acts/school/school-rules.js';
import { readingOn } from '../../support/connections.js';
import { type Desk, isDone, isRefused, openDesk } from '../../support/certificate-desk.js';

const TODAY = '2027-06-20';
const MINUTE = 60_000;

describe('the school’s own rules over HTTP', () => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await openDesk();
  });
  afterEach(() => desk.server.stop());

  const decide = (rules: object, parts: object = {}, account = 'hanh') =>
    desk.post(account, '/school-rules/decisions', {
      ...{ number: '30/QĐ-THĐS', day: '2027-06-18', fromDay: TODAY, ...parts },
      rules: { ...DEFAULT_RULES, ...rules },
    });
  const asked = async (account = 'quan') => isDone(await desk.get(account, '/school-rules'));
  const wordsOf = async (kind: string): Promise<string> => {
    const { status, bytes, headers } = await desk.get('van', `/school-documents/${kind}`);
    assert.equal(status, 200);
    assert.match(headers.get('Content-Disposition') ?? '', /\.docx"?/);
    const xml = new TextDecoder().decode(unzipSync(bytes)['word/document.xml']);
    return xml
      .replace(/<\/w:p>/g, '\n')
      .replace(/<[^>]+>/g, '')
      .replace(/&amp;/g, '&');
  };

  it('are the product’s own until the principal decides, and then hers from the day she says', async () => {
    assert.deepEqual((await asked()).now, { rules: DEFAULT_RULES, decision: null });
    isDone(await decide({ lapseDays: 3, executors: ['clerk', 'administrator'] }, { number: '1' }));
    isDone(await decide({ lapseDays: 5 }, { number: '2', fromDay: '2027-06-22' }));
    const { now, toCome, can } = await asked('hanh');
    assert.deepEqual(now.decision, { number: '1', day: '2027-06-18', fromDay: TODAY });
    // As the product lists them, in whatever order they were chosen.
    assert.deepEqual([now.rules.lapseDays, now.rules.executors], [3, ['administrator', 'clerk']]);
    assert.deepEqual(
      toCome.map(({ number, rules }: { number: string; rules: { lapseDays: number } }) => [number, rules.lapseDays]),
      [['2', 5]],
    );
    assert.deepEqual(can, ['decide-school-rules', 'make-school-documents']);
    const [event] = await desk.lastEvents(1);
    assert.equal(event!.kind, 'school-rules.decided');
    // The day has come, read by nobody's timer.
    const clock = () => new Date('2027-06-22T02:00:00Z');
    const then = await schoolRules(readingOn({ ...desk.server.deps, clock }));
    assert.deepEqual([then.lapseDays, then.decision?.number], [5, '2']);
  });

  it('count of two decisions for one day the later entry', async () => {
    isDone(await decide({ idleMinutes: 20 }, { number: '1' }));
    isDone(await decide({ idleMinutes: 25 }, { number: '2' }));
    assert.equal((await asked()).now.rules.idleMinutes, 25);
  });

  it('refuse what cannot be, each with its own words, and keep nothing of it', async () => {
    isRefused(await decide({}, { fromDay: '2027-06-19' }), 422, 'rules-from');
    isRefused(await decide({}, { fromDay: '2028-06-19' }), 422, 'rules-from');
    isRefused(await decide({}, { day: '2027-06-21' }), 422, 'rules-day');
    isRefused(await decide({ executors: [] }), 422, 'rules-executors');
    isRefused(await decide({ windowDays: 0 }), 422, 'rules-window');
    isRefused(await decide({ idleMinutes: 61 }), 422, 'rules-idle');
    isRefused(await decide({ lapseDays: 31 }), 422, 'rules-lapse');
    isRefused(await decide({ executors: ['principal'] }), 400, 'bad-request');
    assert.equal((await asked()).now.decision, null);
    isDone(await decide({}));
    isRefused(await decide({ lapseDays: 2 }), 422, 'rules-doubled');
  });

  it('end a sign-in after the minutes they name', async () => {
    isDone(await decide({ idleMinutes: 5 }));
    const { server } = desk;
    const headers = await server.signIn('hoa');
    const me = async () => (await server.send('GET', '/me', { headers })).status;
    const wait = (ms: number) =>
      server.db.sessions.findAll({ raw: true }).then(async (rows) => {
        for (const { id, seenAt } of rows) {
          const earlier = new Date(Date.parse(seenAt) - ms).toISOString();
          await server.db.sessions.update({ seenAt: earlier }, { where: { id } });
        }
      });
    assert.equal(await me(), 200);
    await wait(4.9 * MINUTE);
    assert.equal(await me(), 200);
    await wait(5 * MINUTE);
    assert.equal(await me(), 401);
  });

  it('say who needs a certificate to sign: subject teachers only where they sign', async () => {
    const wanting = async (): Promise<string[]> =>
      (await desk.register()).without.map(({ name }: { name: string }) => name);
    await desk.post('hanh', '/duties/changes', {
      changes: [
        {
          ...{ kind: 'give', userId: desk.person('lan').id, classId: '4a', subject: 'TOAN', responsible: true },
          ...{ fromDay: TODAY, toDay: null },
        },
      ],
    });
    assert.ok((await wanting()).includes('Cô lan'));
    isDone(await decide({ subjectTeachersSign: false }));
    assert.ok(!(await wanting()).includes('Cô lan'));
    assert.ok((await wanting()).includes('Cô hoa'));
  });

  it('count who may carry out orders: wearers of the hats and deputies, each once, nobody who has left', async () => {
    assert.equal((await asked()).executors, 1);
    isDone(await decide({ executors: ['administrator', 'deputies', 'vice-principal'] }));
    assert.equal((await asked()).executors, 2);
    const member = (account: string) => ({ userId: desk.person(account).id, task: 'Thành viên', deputy: true });
    const members = [member('van'), member('phuc')];
    isDone(await desk.post('hanh', '/committee/decisions', { number: '15', day: '2027-06-01', members }));
    assert.equal((await asked()).executors, 3);
    await desk.server.db.users.update({ active: false }, { where: { id: desk.person('van').id } });
    assert.equal((await asked()).executors, 2);
  });

  it('fill in the school’s regulation, with the number and day of the decision that sets them', async () => {
    assert.match(await wordsOf('regulation'), /Số: ……\/QĐ\n/);
    isDone(await decide({ lapseDays: 4, idleMinutes: 20, executors: ['clerk'], windowDays: 10 }));
    const words = await wordsOf('regulation');
    for (const part of [
      'Số: 30/QĐ-THĐS',
      'ngày 18 tháng 06 năm 2027',
      'thực hiện lệnh khóa, mở: văn thư.',
      'sau 4 ngày thì hết giá trị',
      'không thao tác 20 phút',
      'trong 10 ngày cuối',
      'Cô hanh',
      'năm học 2026-2027',
    ])
      assert.ok(words.includes(part), `${part} in ${words}`);
    const count = Number(/Quy chế gồm (\d+) điều/.exec(words)?.[1]);
    const numbers = [...words.matchAll(/^Điều (\d+)\. .+\n/gm)].map(([, n]) => Number(n));
    assert.deepEqual(
      numbers.slice(-count),
      Array.from({ length: count }, (_, at) => at + 1),
    );
  });

  it('fill in Ban Quản trị with its members, and orders with who may carry them out', async () => {
    const members = [{ userId: desk.person('van').id, task: 'Thư ký <&>', deputy: true }];
    isDone(await desk.post('hanh', '/committee/decisions', { number: '15/QĐ', day: '2027-06-01', members }));
    const committee = await wordsOf('committee');
    for (const part of ['Số: 15/QĐ', 'Cô van', 'Thư ký &lt;&&gt;', 'Ban Quản trị phần mềm Học bạ số'])
      assert.ok(committee.includes(part), `${part} in ${committee}`);
    assert.match(await wordsOf('open-order'), /LỆNH MỞ[^]*Người thực hiện: Cô quan, Cô van[^]*sau 7 ngày/);
    assert.match(await wordsOf('lock-order'), /LỆNH KHÓA[^]*đến khi được thực hiện hoặc bị rút lại/);
    isRefused(await desk.get('van', '/school-documents/none'), 400, 'bad-request');
  });
});
