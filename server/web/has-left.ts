/** Whether what went wrong is only that whoever asked has gone: nobody is left to answer, and nothing is anybody's fault. */
export const hasLeft = (error: unknown): boolean =>
  (error as NodeJS.ErrnoException | null)?.code === 'ERR_STREAM_PREMATURE_CLOSE';
