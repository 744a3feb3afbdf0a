/** The page for checking another program's class sheet: no sign-in, no session, nothing sent, nothing remembered but the language. */
import './words/vendor.js';
import { showPage } from './frame/page-start.js';
import { Shell } from './frame/shell.js';
import { VendorPage } from './vendor/vendor-page.js';

showPage(
  <Shell theme={null}>
    <VendorPage />
  </Shell>,
);
