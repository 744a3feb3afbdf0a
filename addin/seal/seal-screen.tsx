import { Screen } from '../parts/screen.js';
import { useWords } from '../words/words.js';

export function SealScreen({ focus }: { readonly focus: boolean }) {
  const { t } = useWords();
  return (
    <Screen title={t('seal.title')} focus={focus}>
      {null}
    </Screen>
  );
}
