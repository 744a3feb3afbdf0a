/** What stands where Excel has its ribbon: files, the five buttons of the tab "Học bạ số", and which Excel to imitate. */
import { type ChangeEvent, useRef } from 'react';
import { type RibbonAct, type Trial, type TrialState, type Version, VERSIONS } from './store.js';
import type { TrialWords } from './words.js';

const ACTS: readonly RibbonAct[] = ['classes', 'check', 'push', 'sign', 'remarks', 'help'];
const VERSION_WORDS = {
  '1.7': 'version17',
  '1.14': 'version114',
  '1.20': 'versionNewest',
} as const satisfies Record<Version, keyof TrialWords>;

export function Toolbar({ trial, state }: { readonly trial: Trial; readonly state: TrialState }) {
  const { words } = trial;
  const chooser = useRef<HTMLInputElement>(null);
  const open = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    const [file] = target.files ?? [];
    if (file) void trial.openFile(file);
    target.value = '';
  };
  return (
    <section className="toolbar" aria-label={words.toolbar}>
      <div className="group" role="group" aria-label={words.ribbon}>
        {ACTS.map((act) => (
          <button key={act} type="button" className="ribbon" onClick={() => trial.press(act)}>
            <img src={`/icons/${act}-32.png`} alt="" width={24} height={24} />
            {words[act]}
          </button>
        ))}
      </div>
      <div className="group" role="group" aria-label={words.file}>
        <button type="button" onClick={() => chooser.current?.click()}>
          {words.open}
        </button>
        <input ref={chooser} type="file" accept=".xlsx" hidden aria-label={words.open} onChange={open} />
        <button type="button" onClick={() => void trial.save()}>
          {words.save}
        </button>
      </div>
      <div className="group">
        <label>
          {words.version}{' '}
          <select value={state.version} onChange={({ target }) => trial.setVersion(target.value as Version)}>
            {VERSIONS.map((version) => (
              <option key={version} value={version}>
                {words[VERSION_WORDS[version]]}
              </option>
            ))}
          </select>
        </label>
        <button type="button" onClick={() => trial.setVersion(state.version)}>
          {words.reload}
        </button>
      </div>
    </section>
  );
}
