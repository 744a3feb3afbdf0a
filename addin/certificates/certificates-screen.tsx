import { Screen } from '../parts/screen.js';
import { useWords } from '../words/words.js';

export function CertificatesScreen({ focus }: { readonly focus: boolean }) {
  const { t } = useWords();
  return (
    <Screen title={t('certificates.title')} focus={focus}>
      {null}
    </Screen>
  );
}
