/** Nhập danh sách: bring a file, see what it says beside what the school has, decide, write, take back. */
import '../words/of-late-screens.js';
import { usePlace } from '../frame/route.js';
import { Screen } from '../parts/screen.js';
import { useWords } from '../words/words.js';
import { ImportView } from './import-view.js';
import { StartImport } from './start-import.js';

export function ImportsScreen({ focus }: { readonly focus: boolean }) {
  const { t } = useWords();
  const [importId] = usePlace().way;
  return (
    <Screen title={t('imports.title')} lead={t('imports.lead')} focus={focus} at={importId ?? ''}>
      {importId === undefined ? <StartImport /> : <ImportView key={importId} importId={importId} />}
    </Screen>
  );
}
