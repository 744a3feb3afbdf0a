/** The page under every screen. Written through Griffel, so that it carries the nonce of the security policy. */
import { makeStaticStyles } from '@fluentui/react-components';

export const useBaseStyles = makeStaticStyles({
  '*, *::before, *::after': { boxSizing: 'border-box' },
  // A keyboard user's focus never hides below the sticky top line.
  html: { scrollPaddingTop: '112px', scrollPaddingBottom: '72px' },
  // A webview may hide its scroll bars; the line on the right says that there is more.
  // No single word is left on a last line where the browser can help it.
  body: { margin: 0, overflowY: 'scroll', textWrap: 'pretty' },
  // A box of several lines asks for twenty letters' width of its own accord: in a pane at 200 % that is wider than the page.
  textarea: { minWidth: 0, width: '100%' },
  '[hidden]': { display: 'none !important' },
});
