/** The last net: a fault of ours shows a sentence and a way on, never a blank page. */
import { Button } from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';
import { Notice } from '../parts/notice.js';
import { useWords } from '../words/words.js';

function CrashNotice() {
  const { t } = useWords();
  const reload = <Button onClick={() => location.reload()}>{t('app.reload')}</Button>;
  return (
    <Notice tone="error" title={t('app.crash')} actions={reload}>
      {t('app.crash-remedy')}
    </Notice>
  );
}

export class CrashBoundary extends Component<{ readonly children: ReactNode }, { readonly crashed: boolean }> {
  override state = { crashed: false };

  static getDerivedStateFromError(): { crashed: boolean } {
    return { crashed: true };
  }

  override render(): ReactNode {
    return this.state.crashed ? <CrashNotice /> : this.props.children;
  }
}
