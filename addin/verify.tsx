/** The page for checking a file: no sign-in, no session, nothing remembered but the language. */
import './words/verifying.js';
import { showPage } from './app/page-start.js';
import { Shell } from './app/shell.js';
import { VerifyPage } from './verify/verify-page.js';

showPage(
  <Shell theme={null}>
    <VerifyPage />
  </Shell>,
);
