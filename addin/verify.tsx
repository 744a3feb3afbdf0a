/** The page for checking a file: no sign-in, no session, nothing remembered but the language. */
import './words/verifying.js';
import { showPage } from './frame/page-start.js';
import { Shell } from './frame/shell.js';
import { VerifyPage } from './verify/verify-page.js';

showPage(
  <Shell theme={null}>
    <VerifyPage />
  </Shell>,
);
