/** The shape of what comes, at once; nothing of it is read aloud. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { column } from './styles.js';

const useStyles = makeStyles({
  box: { ...column('12px'), width: '100%' },
  line: {
    height: '20px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground5,
    '@media (forced-colors: active)': { border: '1px solid GrayText' },
  },
  short: { width: '40%' },
  tall: { height: '72px', borderRadius: tokens.borderRadiusLarge },
});

export function Skeleton({ rows = 3 }: { readonly rows?: number }) {
  const styles = useStyles();
  return (
    <div className={styles.box} aria-hidden="true">
      <div className={mergeClasses(styles.line, styles.short)} />
      {Array.from({ length: rows }, (_, at) => (
        <div key={at} className={mergeClasses(styles.line, styles.tall)} />
      ))}
    </div>
  );
}
