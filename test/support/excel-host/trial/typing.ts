/** The keyboard's work in the grid: the active cell, what is being typed into it, the clipboard. While a cell is typed in, the host is in cell-edit mode. */
import { type Rect, gridOf, overlap, writeAddress } from '../address.js';
import { NotImplemented } from '../office-error.js';
import { PersonRefused } from '../person-refused.js';
import { choicesAt, validationAt } from '../validation.js';
import { cellText, editText } from './cell-text.js';
import { readBlock, writeBlock } from './clipboard.js';
import { type Step, cellAt, span, step } from './moves.js';
import type { SheetView } from './sheet-view.js';
import type { Trial } from './store.js';
import { fill, REFUSED } from './words.js';

export class Typing {
  /** What is drawn now. */
  view!: SheetView;
  /** Puts the keyboard into the grid. */
  focus: () => void = () => {};
  /** The cell that stays when the selection grows. */
  private anchor: Rect | null = null;

  constructor(private readonly trial: Trial) {}

  private get host() {
    return this.trial.get().active.host;
  }

  private get person() {
    return this.host.person;
  }

  private get sheet() {
    return this.host.selection.sheet;
  }

  /** Where what is typed goes; a selection made by the pane begins at its first cell. */
  activeCell(): Rect {
    const { rect } = this.host.selection;
    const { anchor } = this;
    return cellAt(this.view, ...topLeft(anchor && overlap(anchor, rect) ? anchor : rect));
  }

  select(rect: Rect, anchor: Rect = rect): void {
    this.anchor = anchor;
    this.trial.move(() => void this.person.select(this.sheet.name, writeAddress(rect)));
  }

  move(by: Step, extend = false): void {
    const active = this.activeCell();
    if (!extend) return this.select(step(this.view, active, by));
    const { rect } = this.host.selection;
    // The far corner moves, the active cell stays.
    const far = {
      top: rect.top < active.top ? rect.top : rect.bottom,
      left: rect.left < active.left ? rect.left : rect.right,
    };
    const moved = step(this.view, { ...far, bottom: far.top, right: far.left }, by);
    this.select(span(active, moved), active);
  }

  /** Begin to type over the cell (with what was typed), or to edit what is there. */
  edit(typed?: string): void {
    const { sheet } = this;
    const [row, column] = topLeft(this.activeCell());
    const text = typed ?? editText(sheet, row, column);
    this.select(this.activeCell());
    this.trial.act(() => {
      this.person.startTyping(sheet.name, writeAddress({ top: row, left: column, bottom: row, right: column }));
      this.trial.setEditing({ text, caret: typed === undefined });
    });
  }

  change(text: string): void {
    const { editing } = this.trial.get();
    if (editing) this.trial.setEditing({ ...editing, text });
  }

  /** Enter what was typed; false where Excel would not let her leave the cell. */
  finish(insist = false): boolean {
    const { editing, locale } = this.trial.get();
    if (!editing) return true;
    const [row, column] = topLeft(this.activeCell());
    const cell = writeAddress({ top: row, left: column, bottom: row, right: column });
    const { sheet } = this;
    try {
      // Excel asks while the cell is still being edited.
      this.person.checkTyped(sheet.name, cell, editing.text, { insist });
    } catch (error) {
      if (error instanceof NotImplemented) return this.enterUnchecked(sheet.name, cell, editing.text, error);
      if (!(error instanceof PersonRefused)) throw error;
      const own = validationAt({ sheet, rect: this.activeCell() })?.error;
      if (error.reason === 'validation warning') this.trial.ask({ cell, text: editing.text, hint: own ?? '' });
      else {
        const words = REFUSED[locale][error.reason];
        this.trial.say(error.reason === 'validation' && own ? `${own} ${words}` : words, 'refused');
      }
      return false;
    }
    this.trial.setEditing(null);
    return this.trial.act(() => this.person.finishTyping({ text: editing.text, insist: true }));
  }

  /** A rule of the cell that the host does not know lets everything through. */
  private enterUnchecked(sheet: string, cell: string, text: string, why: NotImplemented): boolean {
    this.cancel();
    this.trial.complain(why);
    return this.trial.act(() => this.person.paste(sheet, cell, [[text]]), this.trial.get().said);
  }

  cancel(): void {
    this.person.cancelTyping();
    this.trial.setEditing(null);
  }

  /** Type a value at once, as the drop-down list does. */
  put(text: string): void {
    this.trial.act(() => this.person.type(this.sheet.name, writeAddress(this.activeCell()), text));
  }

  clear(): void {
    const { sheet, rect } = this.host.selection;
    this.trial.act(() => this.person.clear(sheet.name, writeAddress(rect)));
  }

  paste(text: string): void {
    const rows = readBlock(text);
    const { rect } = this.host.selection;
    const height = rows.length;
    const width = rows[0]?.length ?? 0;
    const target = { ...rect, bottom: rect.top + height - 1, right: rect.left + width - 1 };
    // One value fills all that is selected.
    const whole = height === 1 && width === 1 ? gridOf(rect, () => rows[0]![0]!) : rows;
    const done = this.trial.act(() =>
      this.person.paste(this.sheet.name, writeAddress({ ...rect, bottom: rect.top, right: rect.left }), whole),
    );
    if (done && whole === rows) this.select(target);
  }

  copied(): string {
    const { sheet, rect } = this.host.selection;
    return writeBlock(gridOf(rect, (row, column) => cellText(sheet, row, column)));
  }

  choices(): string[] | null {
    const { sheet } = this;
    const cell = this.activeCell();
    if (sheet.protection && sheet.isLocked(cell.top, cell.left)) return null;
    return choicesAt(this.host, { sheet, rect: cell });
  }

  /** What stands in the active cell, as it is edited and as it shows. */
  content(): { readonly edited: string; readonly shown: string } {
    const [row, column] = topLeft(this.activeCell());
    return { edited: editText(this.sheet, row, column), shown: cellText(this.sheet, row, column) };
  }

  question(): string {
    const { question } = this.trial.get();
    if (!question) return '';
    return `${fill(this.trial.words.strange, { address: question.cell, text: question.text })} ${question.hint}`;
  }
}

const topLeft = ({ top, left }: Rect): [row: number, column: number] => [top, left];
