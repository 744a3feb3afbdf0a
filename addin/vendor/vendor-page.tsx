/** Soát hộ bảng điểm: anybody, without signing in; the file stays on her computer. */
import { makeStyles } from '@fluentui/react-components';
import { LanguageButton } from '../frame/language-button.js';
import { Working } from '../frame/working.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { FileDrop } from '../parts/file-drop.js';
import { Screen } from '../parts/screen.js';
import { column } from '../parts/styles.js';
import { useWords } from '../words/words.js';
import { FoundPart } from './found-part.js';
import { Understood } from './understood.js';
import { UnreadableNotice } from './unreadable-notice.js';
import { useVendor } from './use-vendor.js';

const useStyles = makeStyles({
  main: { ...column('16px'), maxWidth: '960px', margin: '0 auto', padding: '12px 12px 32px' },
  top: { display: 'flex', justifyContent: 'flex-end' },
});

export function VendorPage() {
  const { t } = useWords();
  const styles = useStyles();
  const vendor = useVendor();
  const { busy, opened, unreadable, failure, checked } = vendor;
  return (
    <div className={styles.main}>
      <div className={styles.top}>
        <LanguageButton />
      </div>
      <main>
        <Screen title={t('vendor.title')} lead={t('vendor.lead')}>
          <FileDrop
            again={opened !== null}
            accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            dropText={t('vendor.drop')}
            label={t(opened ? 'vendor.choose-other' : 'vendor.choose')}
            promise={t('vendor.stays')}
            onFile={vendor.open}
          />
          {busy && <Working text={t(`vendor.${busy}`)} onStop={vendor.stop} />}
          {unreadable && <UnreadableNotice why={unreadable} />}
          {failure !== null && <FailureNotice failure={failure} />}
          {opened && <Understood key={opened.file.name} vendor={vendor} opened={opened} />}
          {opened && checked && <FoundPart vendor={vendor} file={opened.file} checked={checked} />}
        </Screen>
      </main>
    </div>
  );
}
