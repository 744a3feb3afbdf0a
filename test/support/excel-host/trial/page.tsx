/** Starts the trial page. */
import { createRoot } from 'react-dom/client';
import { TrialApp } from './app.js';
import { Trial } from './store.js';

/** For tests: the workbooks behind the grid. */
declare global {
  interface Window {
    trial: Trial;
  }
}

const password = document.querySelector<HTMLMetaElement>('meta[name="sample-password"]')?.content ?? '';
window.trial = new Trial();
createRoot(document.getElementById('root')!).render(<TrialApp trial={window.trial} password={password} />);
