/** Kiểm tra mã trên giấy: anybody, without signing in; nothing is sent, and nothing stays when the page is left. */
import type { PaperFault } from '../../core/record/paper-values.js';
import { type PaperVerdict, verifyPaper } from '../../core/signing/paper/verify-paper.js';
import { fill } from '../../core/text/fill.js';
import { PAPER_WORDS } from '../../core/words/present-paper.js';
import type { Locale } from '../../core/words/render.js';
import { type Camera, openCamera } from './camera.js';
import { button, element } from './element.js';
import { NOBODY, type PaperTrust, together, trustInFile, trustOfServer } from './paper-trust.js';
import { loadReader, textInFile } from './read-picture.js';
import { resultOf } from './result.js';

export function showPaperPage(root: HTMLElement): void {
  let locale: Locale = 'vi';
  let text = '';
  let found: PaperVerdict | PaperFault | null = null;
  let own: PaperTrust = NOBODY;
  let note = '';
  let camera: Camera | null = null;
  let offline = false;
  const words = () => PAPER_WORDS[locale];
  const asked = trustOfServer().catch(() => {
    offline = true;
    draw();
    return NOBODY;
  });
  // Needed later, when there may be no network any more.
  void loadReader().catch(() => undefined);

  const live = element('p', { role: 'status' });
  const say = (what: string): void => void ((note = what), (live.textContent = what));

  async function check(read: string): Promise<void> {
    try {
      found = await verifyPaper(read, { ...together(await asked, own), at: new Date() });
      say('');
    } catch {
      found = null;
      say(words().page.broken);
    }
    draw();
    root.querySelector<HTMLElement>('#result h2')?.focus();
  }
  const stopCamera = (): void => {
    camera?.stop();
    camera = null;
  };
  async function scan(): Promise<void> {
    try {
      camera = await openCamera(words().page.camera, (read) => {
        if (!/HB\d+:/.test(read)) {
          say(words().faults[read.includes('ma=') ? 'address' : 'no-code']);
          return false;
        }
        camera = null;
        void check(read);
        return true;
      });
      say(words().page.cameraOn);
    } catch {
      say(words().page.cameraRefused);
    }
    draw();
  }
  async function readFile(file: File): Promise<void> {
    const read = await textInFile(file).catch(() => null);
    if (read === null) say(words().page.noPicture);
    else await check(read);
  }
  async function addTrust(file: File): Promise<void> {
    try {
      const more = await trustInFile(file);
      own = together(own, more);
      say(fill(words().page.otherAdded, { n: more.certificates.length + more.anchors.length }));
    } catch {
      say(words().page.otherUnread);
    }
  }
  function clear(): void {
    stopCamera();
    [text, found] = ['', null];
    say('');
    draw();
  }
  // Whoever comes back by the browser's own button finds nothing of the child.
  addEventListener('pagehide', clear);

  function fileField(label: string, accept: string, act: (file: File) => Promise<void>): HTMLElement {
    const field = element('input', { type: 'file', accept });
    field.addEventListener('change', () => {
      const [file] = field.files ?? [];
      field.value = '';
      if (file) void act(file);
    });
    return element('label', { class: 'file' }, label, field);
  }

  function draw(): void {
    const { page, title, lead } = words();
    document.documentElement.lang = locale;
    document.title = title;
    const area = element('textarea', {
      id: 'code',
      rows: '4',
      autocomplete: 'off',
      spellcheck: 'false',
      'aria-describedby': 'hint',
    });
    area.value = text;
    area.addEventListener('input', () => void (text = area.value));
    live.textContent = note;
    const language = button(page.language, () => {
      locale = locale === 'vi' ? 'en' : 'vi';
      say('');
      draw();
    });
    language.lang = locale === 'vi' ? 'en' : 'vi';
    root.replaceChildren(
      element('h1', {}, title),
      element('p', {}, lead),
      ...(offline ? [element('p', { class: 'answer open' }, page.offline)] : []),
      element(
        'div',
        { class: 'ways' },
        camera === null
          ? button(page.camera, () => void scan())
          : button(page.stop, () => (stopCamera(), say(''), draw())),
        fileField(page.picture, 'image/*', readFile),
      ),
      live,
      ...(camera === null ? [] : [camera.video]),
      element('label', { for: 'code' }, page.text),
      element('p', { id: 'hint', class: 'note' }, page.textHint),
      area,
      element(
        'p',
        {},
        button(page.check, () => void check(area.value)),
      ),
      element('section', { id: 'result' }, ...(found === null ? [] : resultOf(found, locale))),
      ...(found === null ? [] : [element('p', {}, button(page.clear, clear))]),
      element('p', { class: 'note' }, page.keeps),
      element('div', { class: 'ways' }, fileField(page.other, '.cer,.crt,.pem,.der', addTrust), language),
    );
  }
  draw();
}
