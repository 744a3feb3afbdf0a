import { fill } from '../../../core/text/fill.js';
import type { Params } from '../../../core/codes/refusal.js';

/** Text as HTML shows it, in elements and in quoted attributes. */
export const escape = (text: string): string => text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);

/** A message as HTML: parameters put in, `code` for what is typed, *label* for what a program shows. */
export const inline = (message: string, params: Params): string =>
  // Marks come first: nothing that a parameter holds is taken for one.
  fill(
    escape(message)
      .replace(/`([^`]+)`/g, '<code>$1</code>')
      .replace(/\*([^*]+)\*/g, '<b>$1</b>'),
    Object.fromEntries(Object.entries(params).map(([name, value]) => [name, escape(String(value))])),
  );
