/** The trial page: Excel's place on the left, the pane on the right. */
import { useEffect, useLayoutEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { writeAddress } from '../address.js';
import type { HostSheet } from '../host-sheet.js';
import { Banner } from './banner.js';
import { Grid } from './grid.js';
import { PaneFrame } from './pane-frame.js';
import { type SheetView, keptView, viewOf } from './sheet-view.js';
import type { Trial } from './store.js';
import { BookTabs, SheetTabs } from './tabs.js';
import { Toolbar } from './toolbar.js';
import { Typing } from './typing.js';
import { ZOOMS, zoomFor } from './zoom.js';

export function TrialApp({ trial, password }: { readonly trial: Trial; readonly password: string }) {
  const state = useSyncExternalStore(trial.subscribe, trial.get);
  const { active, locale, revision, books, said, editing } = state;
  const { sheet, rect } = active.host.selection;
  const [typing] = useState(() => new Typing(trial));
  const [chosen, setChosen] = useState<{ readonly sheet: HostSheet; readonly zoom: number } | null>(null);
  const zoom = chosen?.sheet === sheet ? chosen.zoom : zoomFor(sheet, innerHeight);
  // The revision stands for all that a cell may show.
  const drawn = useRef<SheetView | null>(null);
  const view = useMemo(() => keptView(drawn.current, viewOf(sheet, zoom)), [sheet, zoom, revision]);
  drawn.current = view;
  typing.view = view;
  const { words } = trial;

  useLayoutEffect(() => {
    document.documentElement.lang = locale;
    document.title = words.title;
  }, [locale, words]);
  useEffect(() => {
    trial.onLeavePane = () => typing.focus();
    typing.focus();
  }, [trial, typing]);

  const cell = typing.activeCell();
  const name = writeAddress(
    rect.bottom > cell.bottom || rect.right > cell.right ? rect : { ...cell, bottom: cell.top, right: cell.left },
  );
  return (
    <>
      <Banner trial={trial} password={password} />
      <Toolbar trial={trial} state={state} />
      <div className="work">
        <main>
          <BookTabs trial={trial} state={state} />
          <div className="formula">
            <output aria-label={words.nameBox}>{name}</output>
            <output aria-label={words.formulaBar} className="content">
              {editing?.text ?? typing.content().edited}
            </output>
          </div>
          <Grid key={active.key} trial={trial} state={state} view={view} typing={typing} />
          <div className="foot">
            <SheetTabs trial={trial} state={state} typing={typing} />
            <label>
              {words.zoom}{' '}
              <select value={zoom} onChange={({ target }) => setChosen({ sheet, zoom: Number(target.value) })}>
                {ZOOMS.map((one) => (
                  <option key={one} value={one}>
                    {Math.round(one * 100)} %
                  </option>
                ))}
              </select>
            </label>
          </div>
          <p className={said?.tone === 'refused' ? 'said refused' : 'said'} role="status">
            {said && (said.tone === 'refused' ? `✕ ${said.text}` : said.text)}
          </p>
          <p className={said ? 'keys unseen' : 'keys'} id="grid-keys">
            {words.keys}
          </p>
        </main>
        <aside aria-label={words.pane}>
          {books.map((book) => (
            <PaneFrame key={book.key} trial={trial} book={book} shown={book === active} />
          ))}
        </aside>
      </div>
      {state.question && <Question trial={trial} typing={typing} />}
    </>
  );
}

/** Excel's question about a value that the cell's list does not hold. */
function Question({ trial, typing }: { readonly trial: Trial; readonly typing: Typing }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const { words } = trial;
  const text = trial.get().question?.text ?? '';
  useEffect(() => dialog.current?.showModal(), []);
  const answer = (keep: boolean): void => {
    // Nothing outside an open dialog takes the keyboard.
    dialog.current?.close();
    trial.ask(null);
    if (keep) typing.finish(true);
    typing.focus();
  };
  return (
    <dialog
      ref={dialog}
      aria-labelledby="question"
      onCancel={(event) => {
        event.preventDefault();
        answer(false);
      }}
    >
      <p id="question">{typing.question()}</p>
      <div className="answers">
        <button type="button" onClick={() => answer(false)}>
          {words.again}
        </button>
        <button type="button" onClick={() => answer(true)}>
          {words.keep.replace('{text}', text)}
        </button>
      </div>
    </dialog>
  );
}
