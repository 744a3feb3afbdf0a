/** Help for somebody who is not signed in, and the way back. */
import { Link, makeStyles } from '@fluentui/react-components';
import { hashOf } from '../frame/route.js';
import { column } from '../parts/styles.js';
import { HelpScreen } from './help-screen.js';

const useStyles = makeStyles({
  page: { ...column('16px'), maxWidth: '1120px', margin: '0 auto', padding: '16px 12px 32px' },
});

/** @param back The words of the way back. */
export function HelpAlone({ back }: { readonly back: string }) {
  return (
    <main className={useStyles().page}>
      <Link href={hashOf('tasks')}>{back}</Link>
      <HelpScreen focus={false} />
    </main>
  );
}
