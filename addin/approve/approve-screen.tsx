import { Screen } from '../parts/screen.js';
import { useWords } from '../words/words.js';

export function ApproveScreen({ focus }: { readonly focus: boolean }) {
  const { t } = useWords();
  return (
    <Screen title={t('approve.title')} focus={focus}>
      {null}
    </Screen>
  );
}
