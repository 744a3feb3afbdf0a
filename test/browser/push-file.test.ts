import assert from 'node:assert/strict';
import { listChanges, type PushRequest } from '../../core/contract/push.js';
import { refusal } from '../../core/codes/refusal.js';
import { answer, conflict, EVENTFUL, part, PUPILS, upload } from './support/answers.js';
import { type Asked, Refuse } from './support/fake-api.js';
import { look } from './support/look.js';
import { chooseFile, startBrowser, stopBrowser, visit } from './support/visit.js';

describe('sending a file', () => {
  before(startBrowser);
  after(stopBrowser);

  it('shows first what will be sent, and sends nothing when she steps back', () =>
    visit({}, async ({ page, school }) => {
      await chooseFile(page);
      await page.getByRole('button', { name: 'Gửi kết quả' }).click();
      await page.locator('h2:focus', { hasText: 'Sẽ gửi' }).waitFor();
      await page.getByText('12 mới').waitFor();
      await page.getByText('3 sửa').waitFor();
      await page.getByText('1 xóa', { exact: true }).waitFor();
      await page.getByText('Ô bạn để trống trong bảng sẽ bị xóa trên hệ thống.').waitFor();
      await page.getByRole('listitem').filter({ hasText: 'Phạm Gia Hân · Điểm KTĐK môn Toán' }).waitFor();
      await look(page, 'preview');
      await page.getByRole('button', { name: 'Chưa gửi' }).click();
      await page.getByRole('button', { name: 'Gửi kết quả' }).waitFor();
      await page.getByRole('button', { name: 'Gửi kết quả' }).click();
      await page.getByRole('heading', { name: 'Sẽ gửi' }).waitFor();
      assert.equal(school.countOf('upload', 'check'), 1, 'the same file is not checked twice');
      assert.equal(school.countOf('upload', 'push'), 0);
    }));

  it('names the cells that will be deleted, ten at first and all when asked', () => {
    const [an] = Object.keys(PUPILS) as [string];
    const subjects = ['TV', 'TOAN', 'NN1', 'LSDL', 'KH', 'TIN', 'CN', 'DD', 'GDTC', 'AN', 'MT', 'HDTN'];
    const deleted = subjects.map((subject) => ({ pupil: an, field: `subject.${subject}.level` }));
    const changes = { added: 0, changed: 0, deleted: deleted.length };
    return visit({ upload: () => upload({ parts: [part({ changes, deleted })] }) }, async ({ page }) => {
      await chooseFile(page);
      await page.getByRole('button', { name: 'Gửi kết quả' }).click();
      const cells = page.getByRole('list', { name: 'Ô sẽ bị xóa, Lớp 4A, Cuối năm' }).getByRole('listitem');
      await cells.nth(9).waitFor();
      assert.equal(await cells.count(), 10);
      await look(page, 'preview-deleted');
      await page.getByRole('button', { name: 'Xem cả 12 ô bị xóa' }).click();
      assert.equal(await cells.count(), 12);
    });
  });

  it('names before sending which cells others changed meanwhile: both values, who, when, and nothing to choose yet', () => {
    const [an] = Object.keys(PUPILS) as [string];
    const foreseen = [conflict({ pupil: an, field: 'subject.TOAN.score', mine: '9', theirs: '7' })];
    return visit({ upload: () => upload({ parts: [part({ foreseen })] }) }, async ({ page }) => {
      await chooseFile(page);
      await page.getByRole('button', { name: 'Gửi kết quả' }).click();
      await page.getByText('1 ô đã được đổi trên hệ thống sau khi bạn nhận bảng').waitFor();
      const line = page.getByRole('listitem').filter({ hasText: PUPILS[an]! }).filter({ hasText: 'Tôi nhập: 9' });
      await line.filter({ hasText: 'Trên hệ thống: 7' }).filter({ hasText: foreseen[0]!.author }).waitFor();
      assert.equal(await page.getByRole('radio', { name: /^(Tôi nhập|Trên hệ thống)/ }).count(), 0);
      await look(page, 'preview-foreseen');
    });
  });

  it('says that there is nothing to send', () =>
    visit(
      {
        upload: () =>
          upload({ issues: [], parts: [part({ changes: { added: 0, changed: 0, deleted: 0 }, deleted: [] })] }),
      },
      async ({ page }) => {
        await chooseFile(page);
        await page.getByRole('button', { name: 'Gửi kết quả' }).click();
        await page.getByText('Không cần gửi.').waitFor();
        await look(page, 'preview-nothing');
      },
    ));

  it('shows what was taken, refused and changed by others, and settles conflicts as she chooses', () => {
    const pushes: PushRequest[] = [];
    const push = ({ body }: Asked) => {
      pushes.push(body as PushRequest);
      return answer({
        revision: 8,
        accepted: listChanges((body as PushRequest).changes).length,
      });
    };
    return visit({ push }, async ({ page }) => {
      await chooseFile(page);
      await page.getByRole('button', { name: 'Gửi kết quả' }).click();
      await page.getByRole('button', { name: 'Gửi 14 ô' }).click();
      await page.locator('h2:focus', { hasText: 'Đã gửi' }).waitFor();
      await page.getByText('Đã nhận 11 ô').first().waitFor();
      await page.getByText('3 ô khác với hệ thống, chờ bạn chọn').waitFor();
      await page.getByText('Trang 4A, ô G12 · Bạn nhập: 8,5').waitFor();
      await page.getByText('Vũ Đức Khôi').first().waitFor();
      assert.equal(await page.getByRole('radio', { checked: true }).count(), 0, 'nothing is chosen for her');
      await look(page, 'pushed');

      await page.getByRole('button', { name: 'Gửi lựa chọn' }).click();
      await page.getByText('Chọn ít nhất một ô rồi gửi.').waitFor();
      await page.getByRole('button', { name: 'Tải tệp đã đánh dấu' }).waitFor();
      assert.equal(pushes.length, 0);

      await page.getByRole('button', { name: /Cả cột: tôi nhập \(Mức đạt được môn Toán\)/ }).click();
      const bich = page.getByRole('group', { name: 'Trần Thị Ngọc Bích' });
      await bich.getByRole('radio', { name: /Trên hệ thống/ }).check();
      await page.getByText('Đã chọn 2/3 ô').waitFor();
      await look(page, 'conflicts-chosen');
      await page.getByRole('button', { name: 'Gửi 2 lựa chọn' }).click();
      await page.getByText('Đã xong: 1 ô lấy giá trị bạn nhập, 1 ô giữ giá trị trên hệ thống.').first().waitFor();
      await page.getByText('Đã chọn 0/1 ô').waitFor();
      await page.getByText('Tệp cũ không còn đúng với số liệu trên hệ thống').waitFor();
      assert.equal(await page.getByRole('button', { name: 'Tải tệp đã đánh dấu' }).count(), 0);
      const coming = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Tải bảng mới: Lớp 4A, Cuối năm' }).click();
      assert.equal((await coming).suggestedFilename(), 'Bảng lớp 4A cuối năm.xlsx');
      const [an] = Object.keys(PUPILS);
      assert.equal(pushes.length, 1);
      assert.equal(pushes[0]!.baseRevision, 7);
      assert.deepEqual(pushes[0]!.changes, { [an!]: { 'subject.TOAN.level': ['HT', 'HTT'] } });

      await page.getByRole('button', { name: 'Tất cả: trên hệ thống' }).click();
      await page.getByRole('button', { name: 'Gửi 1 lựa chọn' }).click();
      await page.getByText('Đã xong: 1 ô lấy giá trị bạn nhập, 2 ô giữ giá trị trên hệ thống.').first().waitFor();
      assert.equal(pushes.length, 1, 'keeping what is stored sends nothing');
      assert.equal(await page.getByRole('heading', { name: 'Số liệu khác nhau' }).count(), 0);
      await look(page, 'settled');
    });
  });

  for (const [whose, parts] of [
    ['a class she only teaches', [part({ classId: 'c-4b', className: '4B', answer: EVENTFUL })]],
    ['several classes', [part({ answer: EVENTFUL }), part({ classId: 'c-4b', className: '4B', answer: answer() })]],
  ] as const)
    it(`gives her own workbook anew after choices in ${whose}`, () =>
      visit(
        {
          upload: () => upload({ parts: [...parts] }),
          teacherWorkbook: () => ({ name: 'Sổ.xlsx', bytes: Buffer.from('PK') }),
        },
        async ({ page, school }) => {
          await chooseFile(page);
          await page.getByRole('button', { name: 'Gửi kết quả' }).click();
          await page.getByRole('button', { name: /^Gửi .* ô$/ }).click();
          await page.getByRole('button', { name: 'Tất cả: trên hệ thống' }).click();
          await page.getByRole('button', { name: 'Gửi 3 lựa chọn' }).click();
          const coming = page.waitForEvent('download');
          await page.getByRole('button', { name: /Tải bảng mới/ }).click();
          assert.equal((await coming).suggestedFilename(), 'Sổ.xlsx');
          assert.equal(school.countOf('classWorkbook'), 0);
        },
      ));

  it('keeps choices over a lost connection and sends them again under the same id', () => {
    const ids: string[] = [];
    return visit({}, async ({ page, school }) => {
      school.answers.push = ({ body }) => {
        const { pushId, changes } = body as PushRequest;
        ids.push(pushId);
        if (ids.length === 1) throw new Refuse(503, refusal('shutting-down'));
        return answer({ revision: 8, accepted: listChanges(changes).length });
      };
      await chooseFile(page);
      await page.getByRole('button', { name: 'Gửi kết quả' }).click();
      await page.getByRole('button', { name: 'Gửi 14 ô' }).click();
      await page.getByRole('button', { name: 'Tất cả: tôi nhập' }).click();
      await page.getByRole('button', { name: 'Gửi 3 lựa chọn' }).click();
      await page.getByText('Máy chủ đang dừng để bảo trì.').waitFor();
      await page.getByText('Đã chọn 3/3 ô').waitFor();
      school.offline = true;
      await page.getByRole('button', { name: 'Thử lại' }).click();
      await page.getByText('Không kết nối được với máy chủ.').waitFor();
      school.offline = false;
      await page.getByRole('button', { name: 'Thử lại' }).click();
      await page.getByText('Đã xong: 3 ô lấy giá trị bạn nhập').first().waitFor();
      assert.equal(ids.length, 2);
      assert.equal(ids[0], ids[1]);
    });
  });

  it('shows a value that changed again while she was choosing', () => {
    const push = ({ body }: Asked) => {
      const [first] = listChanges((body as PushRequest).changes);
      return answer({
        revision: 9,
        conflicts: [
          conflict({
            pupil: first!.pupil,
            field: first!.field,
            mine: first!.value,
            theirs: 'CHT',
            author: 'Lý Thu Hà',
          }),
        ],
      });
    };
    return visit({ push }, async ({ page }) => {
      await chooseFile(page);
      await page.getByRole('button', { name: 'Gửi kết quả' }).click();
      await page.getByRole('button', { name: 'Gửi 14 ô' }).click();
      await page
        .getByRole('group', { name: 'Nguyễn Hoàng Bảo An' })
        .getByRole('radio', { name: /Tôi nhập/ })
        .check();
      await page.getByRole('button', { name: 'Gửi 1 lựa chọn' }).click();
      await page.getByText('Trong lúc bạn chọn, 1 ô lại được đổi.').waitFor();
      await page.getByRole('group', { name: 'Nguyễn Hoàng Bảo An' }).getByText('Lý Thu Hà').waitFor();
    });
  });

  it('keeps the choices over an expired sign-in', () =>
    visit(
      {
        push: ({ body }) => answer({ accepted: listChanges((body as PushRequest).changes).length }),
      },
      async ({ page, school }) => {
        const { push } = school.answers;
        school.answers.push = (asked) => {
          if (!school.signedIn) throw new Refuse(401, refusal('signed-out'));
          return push!(asked);
        };
        await chooseFile(page);
        await page.getByRole('button', { name: 'Gửi kết quả' }).click();
        await page.getByRole('button', { name: 'Gửi 14 ô' }).click();
        await page.getByRole('button', { name: 'Tất cả: tôi nhập' }).click();
        school.expire();
        await page.getByRole('button', { name: 'Gửi 3 lựa chọn' }).click();
        await page.getByText('Phiên làm việc đã hết hạn.').waitFor();
        await page.getByLabel('Mật khẩu', { exact: true }).fill('Mùa hè 2027');
        await page.getByRole('button', { name: 'Đăng nhập' }).click();
        await page.getByText('Đã xong: 3 ô lấy giá trị bạn nhập').first().waitFor();
      },
    ));
});
