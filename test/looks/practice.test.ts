/** How the practice class looks at the desk: narrow and wide, light and dark. */
import { PRACTICE } from '../browser/support/practice-answers.js';
import { me } from '../browser/support/answers.js';
import { look } from '../browser/support/look.js';
import { signIn, startBrowser, stopBrowser, visit } from '../browser/support/visit.js';

describe('looks of the practice class', function () {
  this.timeout(180_000);
  before(() => startBrowser());
  after(stopBrowser);

  it('with who has practised and who has not', () =>
    visit({ practice: () => PRACTICE }, async ({ page, school }) => {
      school.person = me({ hats: ['administrator'], name: 'Lê Văn Quân' });
      await signIn(page);
      await page.getByRole('heading', { level: 1, name: 'Việc của tôi' }).waitFor();
      await page.evaluate(() => (location.hash = '#/readiness/practice'));
      await page.getByRole('heading', { name: /^Đang có lớp/ }).waitFor();
      await look(page, 'practice');
    }));
});
