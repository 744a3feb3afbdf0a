import { makeStyles, tokens } from '@fluentui/react-components';
import { useWords } from '../words/words.js';

const useStyles = makeStyles({
  link: {
    position: 'absolute',
    left: '8px',
    top: '-100px',
    zIndex: 20,
    padding: '8px 12px',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorBrandForegroundLink,
    border: `2px solid ${tokens.colorStrokeFocus2}`,
    borderRadius: tokens.borderRadiusMedium,
    ':focus': { top: '8px' },
  },
});

/** The first stop of the keyboard. It moves the focus itself, for the hash belongs to the routes. */
export function SkipLink({ target }: { readonly target: string }) {
  const { t } = useWords();
  const styles = useStyles();
  return (
    <a
      href={`#${target}`}
      className={styles.link}
      onClick={(event) => {
        event.preventDefault();
        document.getElementById(target)?.focus();
      }}
    >
      {t('app.skip')}
    </a>
  );
}
