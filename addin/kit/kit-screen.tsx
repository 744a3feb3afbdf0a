/** Cài đặt Excel: the administrator downloads what brings the add-in to the school's PCs. */
import { FailureNotice } from '../parts/failure-notice.js';
import { Notice } from '../parts/notice.js';
import { Screen } from '../parts/screen.js';
import { Loading } from '../frame/loading.js';
import { useWords } from '../words/words.js';
import { Command } from './command.js';
import { KitForm } from './kit-form.js';
import { isOwn, SERVE } from './own-host.js';
import { useKitHosts } from './use-kit-hosts.js';

export function KitScreen({ focus }: { readonly focus: boolean }) {
  const { t } = useWords();
  const { hosts, again } = useKitHosts();
  return (
    <Screen title={t('kit.title')} lead={t('kit.lead')} focus={focus}>
      {hosts.kind === 'loading' && <Loading text={t('kit.loading')} />}
      {hosts.kind === 'failed' && <FailureNotice failure={hosts.failure} onRetry={again} />}
      {hosts.kind === 'ready' &&
        (hosts.port === null ? (
          <Notice tone="warning" title={t('kit.no-https')}>
            {t('kit.no-https-remedy')} <Command text={SERVE} />
          </Notice>
        ) : (
          <>
            {hosts.hosts.every(isOwn) && (
              <Notice tone="warning" title={t('kit.only-here')}>
                {t('kit.only-here-remedy')} <Command text={SERVE} />
              </Notice>
            )}
            {hosts.endsIn && (
              <Notice tone="warning" title={t(TITLES[hosts.endsIn.what], { days: String(hosts.endsIn.days) })}>
                {t(REMEDIES[hosts.endsIn.what])}
              </Notice>
            )}
            <KitForm hosts={hosts.hosts} port={hosts.port} />
          </>
        ))}
    </Screen>
  );
}

const TITLES = { server: 'kit.server-ends', root: 'kit.root-ends' } as const;
const REMEDIES = { server: 'kit.server-ends-remedy', root: 'kit.root-ends-remedy' } as const;
