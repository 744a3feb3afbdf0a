/** Trường: the school's facts with their days, put right or changed by a decision; and the class's homeroom year. */
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { refusal } from '../../core/codes/refusal.js';
import type { SchoolOnWire } from '../../core/contract/school.js';
import { me } from '../browser/support/answers.js';
import { type Answers, Refuse } from '../browser/support/fake-api.js';
import { look } from '../browser/support/look.js';
import { signIn, startBrowser, stopBrowser, visit } from '../browser/support/visit.js';

const FACTS: SchoolOnWire['periods'][number]['facts'] = {
  ...{ name: 'Trường Tiểu học Đồng Sơn', code: '37000001', authority: 'Ủy ban nhân dân xã Đồng Sơn' },
  ...{ place: 'Đồng Sơn', departmentCode: '37', departmentName: 'Sở Giáo dục và Đào tạo Ninh Bình' },
  ...{ province: 'Ninh Bình', commune: 'Đồng Sơn' },
};
const RENAMED = { ...FACTS, name: 'Trường Tiểu học Đồng Tâm', commune: 'Đồng Tâm' };
const DECISION = { number: '12/QĐ-UBND', day: '2027-06-10' };
const school = (parts: Partial<SchoolOnWire> = {}): SchoolOnWire => ({
  today: '2027-06-20',
  periods: [{ from: null, to: null, decision: null, facts: FACTS }],
  unsigned: false,
  withdrawable: false,
  seals: [
    {
      subject: 'CN=Trường Tiểu học Đồng Sơn,C=VN',
      ...{ from: '2026-08-01T00:00:00.000Z', to: '2029-08-01T00:00:00.000Z', state: 'counts' },
    },
  ],
  can: ['tell-school', 'change-school'],
  ...parts,
});

describe('the screen “Trường”', () => {
  before(startBrowser);
  after(stopBrowser);

  const asPrincipal = (answers: Answers, act: (page: Page) => Promise<void>) =>
    visit({ school: () => school(), ...answers }, async ({ school: fake, page }) => {
      fake.person = me({ hats: ['principal'] });
      await signIn(page);
      await page.goto(`${page.url().replace(/#.*$/, '')}#/school`);
      await page.getByRole('heading', { name: 'Trường', level: 1 }).waitFor();
      await act(page);
    });

  it('changes the facts by a decision, keeps what was typed when it is refused, and says what a new code means', () => {
    const asked: unknown[] = [];
    let shown = school();
    const changeSchool: Answers['changeSchool'] = ({ body }) => {
      asked.push(body);
      if (asked.length === 1) throw new Refuse(422, refusal('school-decision-odd'));
      const before = { ...shown.periods[0]!, to: '2027-06-20' };
      const next = { from: '2027-06-21', to: null, decision: DECISION, facts: RENAMED };
      shown = school({ periods: [next, before], withdrawable: true });
      return { changed: 2 };
    };
    return asPrincipal({ school: () => shown, changeSchool }, async (page) => {
      await look(page, 'school');
      await page.getByRole('button', { name: 'Đổi thông tin theo quyết định' }).click();
      await page.getByRole('button', { name: 'Đổi thông tin', exact: true }).click();
      await page.getByText('Mục này cần có.').first().waitFor();
      assert.deepEqual(asked, []);
      await page.getByLabel('Tên trường').fill(RENAMED.name);
      await page.getByLabel('Xã, phường').fill(RENAMED.commune);
      await page.getByLabel('Mã trường').fill('37000009');
      await page.getByText('con dấu số mang mã mới', { exact: false }).waitFor();
      await look(page, 'school-change');
      await page.getByLabel('Mã trường').fill(FACTS.code);
      await page.getByLabel('Số quyết định').fill('QĐ');
      await page.getByRole('button', { name: 'Đổi thông tin', exact: true }).click();
      await page.getByRole('alert').getByText('Thiếu số quyết định', { exact: false }).waitFor();
      assert.equal(await page.getByLabel('Tên trường').inputValue(), RENAMED.name);
      await page.getByLabel('Số quyết định').fill(DECISION.number);
      await page.getByLabel('Dùng từ ngày').fill('2027-06-21');
      await page.getByRole('button', { name: 'Đổi thông tin', exact: true }).click();
      await page.getByRole('heading', { name: 'Dùng từ 21/06/2027' }).waitFor();
      const decision = { number: DECISION.number, day: '2027-06-20' };
      assert.deepEqual(asked[1], { facts: RENAMED, from: '2027-06-21', decision });
      await look(page, 'school-coming');
      await page.getByRole('button', { name: 'Rút lại lần đổi này' }).click();
      await page.getByText('được dùng lại từ 21/06/2027', { exact: false }).waitFor();
      await look(page, 'school-withdraw');
    });
  });

  it('says what is still empty, and lets whoever sets the school up tell it', () => {
    const asked: unknown[] = [];
    const empty = { ...FACTS, departmentCode: '', province: '' };
    const periods = [{ from: null, to: null, decision: null, facts: empty }];
    const answers: Answers = {
      school: () => school({ periods, seals: [], can: ['tell-school'] }),
      tellSchool: ({ body }) => {
        asked.push(body);
        return { changed: 2 };
      },
    };
    return asPrincipal(answers, async (page) => {
      await page.getByText('chưa ký được học bạ nào', { exact: false }).waitFor();
      await look(page, 'school-empty');
      await page.getByRole('button', { name: 'Điền mục còn thiếu' }).click();
      assert.equal(await page.getByLabel('Tên trường').count(), 0, 'what was told is changed by a decision only');
      await page.getByLabel('Mã Sở').fill('37');
      await page.getByLabel('Tỉnh, thành phố').fill('Ninh Bình');
      await page.getByRole('button', { name: 'Ghi thông tin' }).click();
      await page.getByRole('button', { name: 'Điền mục còn thiếu' }).waitFor();
      assert.deepEqual(asked, [{ facts: FACTS }]);
    });
  });
});

describe('the screen “Sổ chủ nhiệm”', () => {
  before(startBrowser);
  after(stopBrowser);

  it('shows what each pupil still needs, who came and who left, and is left by a button', () => {
    const nothing = { personalId: false, facts: [], values: [], signatures: [], decision: false };
    const pupil = { joined: null, assessed: true, state: 'entering' as const };
    const answers: Answers = {
      homeroomYear: () => ({
        ...{ classId: 'c-4a', className: '4A', schoolYear: '2026-2027', homeroomTeacher: 'Trần Thị Thu' },
        today: '2027-06-20',
        pupils: [
          {
            ...{ ...pupil, pupil: '1', name: 'Nguyễn Hoàng Bảo An' },
            needs: {
              ...{ personalId: true, facts: ['profile.birthplace', 'profile.father'], decision: true },
              values: [{ period: 'year-end', n: 3 }],
              signatures: ['TOAN', 'AN'],
            },
          },
          { ...pupil, pupil: '2', name: 'Trần Thị Ngọc Bích', joined: '2027-01-11', needs: nothing },
          { ...pupil, pupil: '3', name: 'Lê Minh Châu', assessed: false, state: 'sealed', needs: nothing },
        ],
        left: [{ pupil: '4', name: 'Phạm Gia Hân', from: '2026-09-05', to: '2027-03-01', state: 'entering' }],
      }),
    };
    return visit(answers, async ({ school: fake, page }) => {
      fake.person = me();
      await signIn(page);
      await page.goto(`${page.url().replace(/#.*$/, '')}#/classes/c-4a/homeroom`);
      await page.getByRole('heading', { name: 'Sổ chủ nhiệm lớp 4A', level: 1 }).waitFor();
      await page.getByText('Sĩ số 3: đủ 2, còn thiếu 1.').waitFor();
      const cells = await page.getByRole('row').nth(1).getByRole('listitem').allTextContents();
      assert.equal(cells.length, 5);
      assert.equal(cells.at(-2), 'Chữ ký môn: Toán, Âm nhạc');
      await page.getByText('Phạm Gia Hân: từ 05/09/2026 đến 01/03/2027').waitFor();
      await look(page, 'homeroom-year');
      await page.getByRole('button', { name: 'Về các lớp' }).click();
      await page.getByRole('heading', { name: 'Lớp', exact: true, level: 1 }).waitFor();
    });
  });
});
