/** The open workbooks above the grid, the visible sheets below it. */
import type { Trial, TrialState } from './store.js';
import type { Typing } from './typing.js';
import { fill } from './words.js';

interface TabsProps {
  readonly trial: Trial;
  readonly state: TrialState;
}

export function BookTabs({ trial, state: { books, active } }: TabsProps) {
  const { words } = trial;
  return (
    <nav className="tabs books" aria-label={words.books}>
      {books.map((book) => (
        <span key={book.key} className={book === active ? 'tab current' : 'tab'}>
          <button type="button" aria-current={book === active} onClick={() => trial.activate(book)}>
            {trial.titleOf(book)}
          </button>
          {books.length > 1 && (
            <button
              type="button"
              className="close"
              aria-label={fill(words.closeBook, { title: trial.titleOf(book) })}
              onClick={() => trial.close(book)}
            >
              ✕
            </button>
          )}
        </span>
      ))}
    </nav>
  );
}

export function SheetTabs({ trial, state, typing }: TabsProps & { readonly typing: Typing }) {
  const { host } = state.active;
  const current = host.selection.sheet;
  const show = (name: string): void => {
    if (!typing.finish()) return;
    trial.move(() => host.person.activate(name));
    typing.focus();
  };
  return (
    <nav className="tabs sheets" aria-label={trial.words.sheets}>
      {host.sheets
        .filter(({ visibility }) => visibility === 'Visible')
        .map((sheet) => (
          <span key={sheet.id} className={sheet === current ? 'tab current' : 'tab'}>
            <button type="button" aria-current={sheet === current} onClick={() => show(sheet.name)}>
              {sheet.name}
            </button>
          </span>
        ))}
    </nav>
  );
}
