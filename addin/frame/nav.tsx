import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { UiCode } from '../../core/words/vi/ui.js';
import { useWords } from '../words/words.js';
import { hashOf, type Route } from './route.js';

const useStyles = makeStyles({
  nav: { display: 'flex', flexWrap: 'wrap', columnGap: '4px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  link: {
    padding: '10px 12px',
    // Five names in a narrow pane take two lines instead of three.
    '@media (max-width: 479px)': { padding: '8px 6px' },
    color: tokens.colorNeutralForeground2,
    textDecorationLine: 'none',
    borderBottom: '3px solid transparent',
    // Forced colours would show a transparent line.
    '@media (forced-colors: active)': { borderBottomColor: 'Canvas' },
    borderRadius: tokens.borderRadiusMedium,
    ':hover': { color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  here: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorBrandStroke1,
    borderBottomLeftRadius: 0,
    borderBottomRightRadius: 0,
    '@media (forced-colors: active)': { borderBottomColor: 'Highlight' },
  },
});

const NAMES = {
  tasks: 'tasks.title',
  sheet: 'pane.sheet',
  sign: 'sign.title',
  approve: 'approve.title',
  seal: 'seal.title',
  certificates: 'certificates.title',
  bank: 'pane.bank',
  upload: 'upload.title',
  kit: 'kit.title',
  help: 'help.title',
} as const satisfies Record<Route, UiCode>;

export function Nav({ routes, route }: { readonly routes: readonly Route[]; readonly route: Route }) {
  const { t } = useWords();
  const styles = useStyles();
  return (
    <nav aria-label={t('app.nav')} className={styles.nav}>
      {routes.map((name) => (
        <a
          key={name}
          href={hashOf(name)}
          aria-current={name === route ? 'page' : undefined}
          className={mergeClasses(styles.link, name === route && styles.here)}
        >
          {t(NAMES[name])}
        </a>
      ))}
    </nav>
  );
}
