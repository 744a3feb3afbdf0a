import { Screen } from '../parts/screen.js';
import { useWords } from '../words/words.js';

export function SignScreen({ focus }: { readonly focus: boolean }) {
  const { t } = useWords();
  return (
    <Screen title={t('sign.title')} focus={focus}>
      {null}
    </Screen>
  );
}
