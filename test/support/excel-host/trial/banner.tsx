/** The first thing to read: what this is not. */
import { useRef } from 'react';
import type { Trial } from './store.js';
import { fill } from './words.js';

/** A homeroom teacher of the sample school. */
const ACCOUNT = 'gv4a';

export function Banner({ trial, password }: { readonly trial: Trial; readonly password: string }) {
  const { words } = trial;
  const limits = useRef<HTMLDialogElement>(null);
  return (
    <header className="banner">
      <div>
        <h1>{words.notExcel}</h1>
        <p>
          {words.about}{' '}
          <button type="button" className="link" onClick={() => limits.current?.showModal()}>
            {words.limits}
          </button>
        </p>
        <p className="try">{fill(words.tryIt, { account: ACCOUNT, password })}</p>
      </div>
      <button
        type="button"
        lang={words.otherLanguage === 'English' ? 'en' : 'vi'}
        onClick={() => trial.switchLanguage()}
      >
        {words.otherLanguage}
      </button>
      <dialog ref={limits} aria-labelledby="limits-title">
        <h2 id="limits-title">{words.limitsTitle}</h2>
        <p>{words.limitsReal}</p>
        <p>{words.limitsModel}</p>
        <p>{words.limitsMissing}</p>
        <p>{words.limitsMore}</p>
        <button type="button" onClick={() => limits.current?.close()}>
          {words.limitsClose}
        </button>
      </dialog>
    </header>
  );
}
