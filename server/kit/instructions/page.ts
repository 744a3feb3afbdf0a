/** huong-dan.html: one page for the IT teacher, Vietnamese with English below, nothing loaded from anywhere. */
import { kit as en } from '../../../core/words/en/kit.js';
import {
  KIT_FILES,
  KIT_PICTURES,
  KIT_WAYS,
  type KitPicture,
  type KitSteps,
  type KitWay,
  type KitWords,
} from '../../../core/words/kit-words.js';
import type { Locale } from '../../../core/words/render.js';
import { kit as vi } from '../../../core/words/vi/kit.js';
import type { Params } from '../../../core/codes/refusal.js';
import type { KitAddress } from '../address.js';
import { escape, inline } from './markup.js';
import { type Drawings, drawPictures, PICTURE_HEIGHTS } from './pictures.js';
import { STYLE } from './style.js';

export interface InstructionsAbout {
  readonly address: KitAddress;
  readonly school: string;
  /** SHA-1, as Windows shows it when it asks. */
  readonly thumbprint: string;
  readonly validTo: Date;
  readonly version: string;
  readonly made: Date;
}

const WAY_PICTURES: Readonly<Record<KitWay, readonly KitPicture[]>> = {
  shared: ['shared'],
  central: ['central'],
  web: ['web', 'network'],
  mac: ['mac'],
};

export function instructionsPage(about: InstructionsAbout, drawings: Drawings): string {
  const pictures = drawPictures(about.address, drawings);
  const symbols = KIT_PICTURES.map(
    (name) => `<symbol id="picture-${name}" viewBox="0 0 480 ${PICTURE_HEIGHTS[name]}">${pictures[name]}</symbol>`,
  );
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(vi.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<svg width="0" height="0" style="position:absolute" aria-hidden="true">${symbols.join('\n')}</svg>
<main>
${language(vi, 'vi', about)}
<div class="english" lang="en">${language(en, 'en', about)}</div>
</main>
</body>
</html>
`;
}

function language(words: KitWords, locale: Locale, about: InstructionsAbout): string {
  const { address, school, version } = about;
  const params: Params = {
    ...{ host: address.host, port: address.port, origin: address.origin, share: address.share, school, version },
    ...Object.fromEntries(Object.entries(KIT_FILES).map(([key, file]) => [`${key}File`, file])),
  };
  const html = (message: string): string => inline(message, params);
  const drawn = (name: KitPicture): string =>
    `<svg viewBox="0 0 480 ${PICTURE_HEIGHTS[name]}" role="img" aria-label="${html(words.pictures[name])}"><use href="#picture-${name}"/></svg>`;
  const picture = (name: KitPicture): string =>
    `<figure>${drawn(name)}<figcaption>${html(words.pictures[name])}</figcaption></figure>`;
  const part = ({ steps }: KitSteps, pictures: readonly KitPicture[]): string => {
    const list = `<ol>${steps.map((step) => `<li>${html(step)}</li>`).join('')}</ol>`;
    const figures = pictures.map(picture).join('');
    return figures ? `<div class="part"><div>${list}</div><div>${figures}</div></div>` : list;
  };
  const section = (steps: KitSteps, pictures: readonly KitPicture[] = []): string =>
    `<h2>${html(steps.title)}</h2><p>${html(steps.lead)}</p>${part(steps, pictures)}`;
  const day = (date: Date): string =>
    new Intl.DateTimeFormat(locale === 'vi' ? 'vi-VN' : 'en-GB', {
      dateStyle: 'long',
      timeZone: 'Asia/Ho_Chi_Minh',
    }).format(date);
  const facts = {
    server: `<a href="${escape(address.origin)}/">${escape(address.origin)}/</a>`,
    share: `<code>${escape(address.share)}</code>`,
    fingerprint: `<code>${escape(about.thumbprint)}</code>`,
    validTo: day(about.validTo),
    version: escape(version),
    made: day(about.made),
  };
  const row = (head: string, cell: string): string => `<tr><th scope="row">${head}</th><td>${cell}</td></tr>`;
  const keysOf = <T extends object>(object: T): (keyof T)[] => Object.keys(object) as (keyof T)[];
  const heading = locale === 'vi' ? 'h1' : 'h2';
  return [
    `<${heading} id="${locale}">${html(words.title)}</${heading}>`,
    locale === 'vi' ? `<p class="jump"><a href="#en" lang="en">English below</a></p>` : '',
    `<div class="part"><div><p>${html(words.lead)}</p><p class="quiet">${html(words.pictures.overview)}</p></div><figure>${drawn('overview')}</figure></div>`,
    `<h3>${html(words.factsTitle)}</h3><table>${keysOf(words.facts)
      .map((key) => row(html(words.facts[key]), facts[key]))
      .join('')}</table>`,
    `<h3>${html(words.filesTitle)}</h3><table>${keysOf(words.files)
      .map((key) => row(`<code>${KIT_FILES[key]}</code>`, html(words.files[key])))
      .join('')}</table>`,
    section(words.server),
    section(words.trust),
    `<h2>${html(words.chooseTitle)}</h2><p>${html(words.chooseLead)}</p>`,
    `<ul class="choice">${KIT_WAYS.map((way) => `<li><a href="#${locale}-${way}"><b>${html(words.ways[way].title)}</b><span>${html(words.ways[way].when)}</span></a></li>`).join('')}</ul>`,
    ...KIT_WAYS.map((way) => {
      const { title, when, lead } = words.ways[way];
      return `<section class="way" id="${locale}-${way}"><h3>${html(title)}</h3><p class="when">${html(when)}</p><p class="quiet">${html(lead)}</p>${part(words.ways[way], WAY_PICTURES[way])}</section>`;
    }),
    section(words.done, ['done']),
    `<h2>${html(words.troubleTitle)}</h2><table>${words.troubles.map(({ sign, remedy }) => row(html(sign), html(remedy))).join('')}</table>`,
  ].join('\n');
}
