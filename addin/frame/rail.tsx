/** The places of the school: a rail at the side where there is room, a bar at the bottom of a phone, one line in the pane. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { breaks } from '../parts/styles.js';
import type { Translate } from '../words/text.js';
import { useWords } from '../words/words.js';
import { LanguageButton } from './language-button.js';
import { MorePlaces } from './more-places.js';
import { inSight, PLACES } from './places.js';
import { hashOf, type Route } from './route.js';

export type RailWay = 'side' | 'bottom' | 'pane';

const focus = { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' } as const;
const useStyles = makeStyles({
  side: {
    position: 'sticky',
    top: '48px',
    alignSelf: 'flex-start',
    width: '224px',
    flexShrink: 0,
    padding: '12px 8px',
    height: 'calc(100vh - 48px)',
    overflowY: 'auto',
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media print': { display: 'none' },
  },
  bar: { display: 'grid', gridAutoFlow: 'column', gridAutoColumns: 'minmax(0, 1fr)' },
  bottom: {
    position: 'fixed',
    left: 0,
    right: 0,
    bottom: 0,
    zIndex: 15,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media print': { display: 'none' },
  },
  pane: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, backgroundColor: tokens.colorNeutralBackground1 },
  list: { display: 'contents', listStyleType: 'none', margin: 0, padding: 0 },
  // Safari forgets that a list without marks is one.
  item: { display: 'flex', minWidth: 0 },
  link: {
    display: 'flex',
    width: '100%',
    minWidth: 0,
    color: tokens.colorNeutralForeground2,
    textDecorationLine: 'none',
    borderRadius: tokens.borderRadiusMedium,
    ':hover': { color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': focus,
  },
  row: { alignItems: 'center', gap: '12px', padding: '10px 12px', borderLeft: '3px solid transparent' },
  stacked: {
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'flex-start',
    gap: '1px',
    padding: '5px 2px 4px',
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase100,
    textAlign: 'center',
    borderBottom: '3px solid transparent',
    ...breaks,
  },
  hereRow: { borderLeftColor: tokens.colorBrandStroke1 },
  hereStacked: { borderBottomColor: tokens.colorBrandStroke1 },
  here: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    // Forced colours show every border; the one that says where we are must differ.
    '@media (forced-colors: active)': { borderLeftColor: 'Highlight', borderBottomColor: 'Highlight' },
  },
  away: { '@media (forced-colors: active)': { borderLeftColor: 'Canvas', borderBottomColor: 'Canvas' } },
  icon: { flexShrink: 0 },
});

export interface RailProps {
  readonly routes: readonly Route[];
  readonly route: Route;
  readonly way: RailWay;
  /** How many names fit besides "Thêm", in a bar. */
  readonly room: number;
}

export function Rail({ routes, route, way, room }: RailProps) {
  const { t } = useWords();
  const styles = useStyles();
  const bar = way !== 'side';
  const { shown, more } = bar ? inSight(routes, room) : { shown: [...routes], more: [] };
  const link = (name: Route, stacked: boolean) => {
    const { Icon, name: code } = PLACES[name];
    const here = name === route;
    return (
      <a
        href={hashOf(name)}
        aria-current={here ? 'page' : undefined}
        className={mergeClasses(
          styles.link,
          stacked ? styles.stacked : styles.row,
          here ? styles.here : styles.away,
          here && (stacked ? styles.hereStacked : styles.hereRow),
        )}
      >
        <Icon className={styles.icon} />
        <span>{(t as (code: Parameters<Translate>[0]) => string)(code)}</span>
      </a>
    );
  };
  const hidden = more.includes(route);
  return (
    <nav
      aria-label={t('app.nav')}
      className={mergeClasses(way === 'side' ? styles.side : styles.bar, way !== 'side' && styles[way])}
    >
      <ul className={styles.list} role="list">
        {shown.map((name) => (
          <li key={name} className={styles.item}>
            {link(name, bar)}
          </li>
        ))}
        {more.length > 0 && (
          <li className={styles.item}>
            <MorePlaces
              className={mergeClasses(
                styles.link,
                styles.stacked,
                hidden ? styles.here : styles.away,
                hidden && styles.hereStacked,
              )}
              iconClass={styles.icon}
              up={way === 'bottom'}
            >
              {more.map((name) => (
                <div key={name}>{link(name, false)}</div>
              ))}
              {way === 'bottom' && <LanguageButton />}
            </MorePlaces>
          </li>
        )}
      </ul>
    </nav>
  );
}
