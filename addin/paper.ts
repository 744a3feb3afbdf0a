/**
 * The page for checking a code on paper: no sign-in, no session, nothing remembered. It comes as a part of its own, so that
 * what it checks with weighs on no other page's first load.
 */
void import('./paper/paper-page.js').then(({ showPaperPage }) => showPaperPage(document.getElementById('root')!));
