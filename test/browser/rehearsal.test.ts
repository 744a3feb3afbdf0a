/** Thử khóa sổ over a real server: chosen, seen, told; the teacher has it in her list until it is done. */
import assert from 'node:assert/strict';
import { tablesOf } from '../support/connections.js';
import { type CoversPage, openCoversPage } from '../support/covers-page.js';
import { expectOk } from '../support/signing-class.js';
import { look } from './support/look.js';

describe('a lock rehearsed', function () {
  this.timeout(180_000);
  let at: CoversPage;
  before(async () => (at = await openCoversPage(new Date('2027-06-20T01:00:00.000Z'))));
  after(() => at?.close());

  it('from the day chosen to the reminder that goes by itself, with a text that names no pupil', async () => {
    const { people, server } = at;
    const [pupil] = people.klass.pupils;
    const { body } = await people.music.get('/classes/4a/sheets/year-end');
    const before = body.values[pupil!]['subject.AN.level'] as 'HTT';
    await expectOk(people.music.push('4a', { [pupil!]: { 'subject.AN.level': null } }));
    const principal = await at.openAs(people.principal, '#/locks/rehearsal');
    await principal.getByLabel('Khóa hết ngày').fill('2027-06-30');
    await principal.getByText('trong đó 1 ô sẽ bị từ chối nếu khóa hết 30/06/2027', { exact: false }).waitFor();
    const klass = principal.getByRole('article', { name: 'Lớp 4A' });
    await klass.getByText('Ai còn thiếu gì').click();
    await klass.getByText('Âm nhạc, Cuối năm: còn 1 ô', { exact: false }).waitFor();
    await klass.getByText('Phần còn mở, phần khóa').click();
    await klass.getByText('vì lệnh khóa', { exact: false }).first().waitFor();
    await klass.getByText('Tin để chép', { exact: true }).click();
    const text = await klass.getByLabel('Tin để chép cho Lớp 4A').inputValue();
    assert.match(text, /^Nhắc việc học bạ, lớp 4A\n- Lê Văn Nhạc: Âm nhạc, Cuối năm: còn 1 ô/);
    assert.match(text, new RegExp(`hết ngày 30/06/2027\\.\\nDanh sách việc: ${server.url}/#/tasks$`));
    const pupils = await tablesOf(server.deps.db).pupils.findAll({ raw: true });
    assert.ok(pupils.every(({ id, name }) => !text.includes(id) && !text.includes(name)));
    assert.doesNotMatch(text, /\b(HTT|CHT|Hoàn thành)\b/);
    await look(principal, 'rehearsal-class');

    await principal.getByLabel('Xem theo').selectOption('person');
    await principal.getByRole('button', { name: 'Nhắc Lê Văn Nhạc' }).click();
    await principal.getByText('Đã đưa 2 việc vào Việc của tôi của 1 người.').first().waitFor();
    const music = await at.openAs(people.music, '#/tasks');
    const line = music.getByRole('listitem').filter({ hasText: 'Lớp 4A: Âm nhạc, Cuối năm: còn 1 ô' });
    await line.waitFor();
    assert.match(await line.innerText(), /Phạm Thị Hạnh nhắc .*30\/06\/2027/);
    await look(music, 'rehearsal-reminded');
    await expectOk(people.music.push('4a', { [pupil!]: { 'subject.AN.level': before } }));
    await music.reload();
    await music.getByText('Âm nhạc: chưa ký danh sách (3 học sinh)', { exact: false }).waitFor();
    assert.equal(await line.count(), 0);

    await principal.getByRole('button', { name: 'Trang cho cuộc họp' }).click();
    const row = principal.getByRole('row', { name: 'Lớp 4A' });
    await row.waitFor();
    // Nothing is missing by now: twelve lists and three records; nobody asks for covers the school never began.
    const cells = (await row.getByRole('cell').allInnerTexts()).map(Number);
    assert.deepEqual(cells, [0, 0, 12, 3, 0, 0, 0, 0]);
    await principal.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const ink = await principal
      .locator('h1, h1 + p, td, th')
      .evaluateAll((all) => [...new Set(all.map((one) => getComputedStyle(one).color))]);
    assert.deepEqual(ink, ['rgb(0, 0, 0)']);
    assert.equal(await principal.getByRole('button', { name: 'In trang này' }).isVisible(), false);
    const pdf = await principal.pdf({ format: 'A4' });
    assert.equal(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length, 1);
    assert.deepEqual(at.complaints, []);
  });
});
