/** The page that lies beside an inspection's bundle and checks it: one file, no server, no network. */
import { showBundlePage } from './bundle/bundle-page.js';

showBundlePage(document.getElementById('root')!);
