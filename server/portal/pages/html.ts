/** Parts of the officers' pages: plain HTML, no script. What comes from outside goes through `escaped`. */
import type { Response } from 'express';
import { dayInVietnam, shownDay, timeInVietnam } from '../../../core/codes/day.js';
import { csrfFor } from '../../web/cookies.js';
import { nonceOf } from '../../web/headers.js';
import { escaped } from '../../lookup/html.js';
import { pageFrame } from '../../lookup/page-frame.js';

export { escaped };

export const OFFICERS_PATH = '/can-bo';

/** Day and time of a stored moment, as people here write them. */
export const moment = (at: string): string => `${timeInVietnam(new Date(at))} ${shownDay(dayInVietnam(new Date(at)))}`;

export function sendHtml(res: Response, status: number, title: string, body: string): void {
  res
    .status(status)
    .type('html')
    .send(pageFrame('vi', nonceOf(res), `${title} – Cổng tiếp nhận học bạ`, body));
}

export const alertBox = (words: string): string =>
  `<div class="answer bad" role="alert"><p>${escaped(words)}</p></div>`;

/** A form that changes something, with the token of her sign-in. */
export const form = (token: string, action: string, inner: string): string =>
  `<form method="post" action="${escaped(action)}"><input type="hidden" name="csrf" value="${escaped(csrfFor(token))}">${inner}</form>`;

export const button = (words: string): string => `<p><button type="submit">${escaped(words)}</button></p>`;

interface Field {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly value?: string;
  readonly hint?: string;
  readonly type?: 'text' | 'password' | 'long';
  readonly autocomplete?: string;
}

export function field({ id, name, label, value = '', hint, type = 'text', autocomplete = 'off' }: Field): string {
  const described = hint === undefined ? '' : ` aria-describedby="${id}-hint"`;
  const input =
    type === 'long'
      ? `<textarea id="${id}" name="${name}" rows="4"${described}>${escaped(value)}</textarea>`
      : `<input id="${id}" name="${name}" type="${type}" value="${escaped(value)}" autocomplete="${autocomplete}"${described}>`;
  const help = hint === undefined ? '' : `<p class="hint" id="${id}-hint">${escaped(hint)}</p>`;
  return `<div class="field"><label for="${id}">${escaped(label)}</label>${help}${input}</div>`;
}

export const hidden = (name: string, value: string): string =>
  `<input type="hidden" name="${name}" value="${escaped(value)}">`;

/** Pairs of a term and what it is; `html` of the second is the caller's to escape. */
export const facts = (lines: readonly (readonly [string, string])[]): string =>
  `<dl>${lines.map(([term, html]) => `<dt>${escaped(term)}</dt><dd>${html}</dd>`).join('')}</dl>`;

export const list = (items: readonly string[], none: string): string =>
  items.length === 0 ? `<p>${escaped(none)}</p>` : `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;

export const link = (href: string, words: string): string => `<a href="${escaped(href)}">${escaped(words)}</a>`;
