/** What is typed on the server, to be copied. */
import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  command: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase300,
    padding: '1px 6px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground1,
    overflowWrap: 'anywhere',
  },
});

export const Command = ({ text }: { readonly text: string }) => <code className={useStyles().command}>{text}</code>;
