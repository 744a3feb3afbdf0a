/** A button that lets the person choose one file. */
import { Button } from '@fluentui/react-components';
import { useRef } from 'react';

export interface FileButtonProps {
  readonly label: string;
  /** As the input's `accept`. */
  readonly accept: string;
  readonly primary?: boolean;
  readonly onFile: (file: File) => void;
}

export function FileButton({ label, accept, primary = false, onFile }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        onChange={(event) => {
          const file = event.target.files?.[0];
          // The same file chosen again after it was mended is a choice, too.
          event.target.value = '';
          if (file) onFile(file);
        }}
      />
      <Button appearance={primary ? 'primary' : 'secondary'} onClick={() => input.current?.click()}>
        {label}
      </Button>
    </>
  );
}
