/** A native list to choose from: works with every keyboard and screen reader; long entries never widen the page. */
import { makeStyles, Select, type SelectProps } from '@fluentui/react-components';

const useStyles = makeStyles({
  root: { minWidth: 0, width: '100%' },
  list: { minWidth: 0, width: '100%', textOverflow: 'ellipsis' },
});

export type ListSelectProps = Pick<SelectProps, 'children' | 'id' | 'aria-labelledby' | 'aria-describedby'> & {
  /** Empty where nothing is chosen. */
  readonly value: string;
  readonly onChoose: (value: string) => void;
};

export function ListSelect({ value, onChoose, children, ...field }: ListSelectProps) {
  const styles = useStyles();
  return (
    <Select
      {...field}
      root={{ className: styles.root }}
      select={{ className: styles.list }}
      value={value}
      onChange={(_, { value: chosen }) => onChoose(chosen)}
    >
      {children}
    </Select>
  );
}
