/** Nothing jumps: on every screen what is in sight stays where it is while the rest arrives. */
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { Me } from '../../core/contract/session.js';
import { me } from '../browser/support/answers.js';
import { ApprovalSchool } from '../browser/support/approval-school.js';
import { readingAnswers } from '../browser/support/class-sheet.js';
import type { Answers } from '../browser/support/fake-api.js';
import { drawn, MOST_SHIFT, shiftsOf, watchShifts } from '../browser/support/shifts.js';
import { SigningSchool } from '../browser/support/signing-school.js';
import { signIn, startBrowser, stopBrowser, visit } from '../browser/support/visit.js';

describe('layout shift', function () {
  this.timeout(180_000);
  before(startBrowser);
  after(stopBrowser);

  const screens = async (page: Page, places: Readonly<Record<string, string>>): Promise<void> => {
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 640 });
      for (const [hash, shown] of Object.entries(places)) {
        await page.goto('about:blank');
        await page.goto(`${home}${hash}`);
        await page.getByRole('main').getByText(shown).first().waitFor();
        await drawn(page);
        const { sum, who } = await shiftsOf(page);
        assert.ok(sum < MOST_SHIFT, `${hash} at ${width}: ${sum}\n${who}`);
      }
    }
  };
  let home = '';
  const as = (hats: Me['hats'], answers: Answers, places: Readonly<Record<string, string>>) =>
    visit({ ...answers, ...slow(answers) }, async ({ page, school }) => {
      school.person = me({ hats });
      await signIn(page);
      await page.getByRole('heading', { level: 1 }).waitFor();
      home = page.url().replace(/#.*$/, '');
      await watchShifts(page);
      await screens(page, places);
    });

  it('is none that counts where a teacher works', () => {
    const school = new SigningSchool();
    return as(
      ['teacher'],
      { ...school.answers, ...readingAnswers() },
      {
        '#/tasks': 'Cuối năm',
        '#/sign': 'Môn tôi phụ trách',
        '#/sign/c-4a': 'Khen thưởng',
        '#/upload': 'Chọn tệp',
        '#/classes': 'Lớp 4B',
        '#/classes/c-4a/year-end': 'Phan Văn Út',
        '#/help': 'Thông tin',
      },
    );
  });

  it('is none that counts where a principal approves and a clerk seals', () => {
    const school = new ApprovalSchool();
    return as(['principal', 'clerk'], school.answers, {
      '#/approve': 'Lớp 1C',
      '#/approve/c-4a': 'Các em còn lại',
      '#/approve/together': 'Lớp 4A',
      '#/seal': 'Các lớp',
    });
  });
});

/** Answers come one after the other, as on a line: what waits for another's place would show. */
function slow(answers: Answers): Answers {
  let turn = Promise.resolve();
  return Object.fromEntries(
    Object.entries(answers).map(([name, answer]) => [
      name,
      async (asked: never) => {
        const before = turn;
        let ended: () => void = () => undefined;
        turn = new Promise((resolve) => (ended = resolve));
        await before;
        await new Promise((resolve) => setImmediate(resolve));
        try {
          return await (answer as (asked: never) => unknown)(asked);
        } finally {
          ended();
        }
      },
    ]),
  );
}
