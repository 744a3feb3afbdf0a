/** The open workbook's screen in the pane; nothing outside Excel. */
import { useSheet } from '../sheet/sheet-context.js';
import { SheetView } from './sheet-view.js';

export function SheetScreen({ focus }: { readonly focus: boolean }) {
  const sheet = useSheet();
  return sheet && <SheetView {...sheet} focus={focus} />;
}
