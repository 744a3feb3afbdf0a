/** One for every sample account; letters that no Vietnamese typing method changes. */
export const SAMPLE_PASSWORD = 'hocba-mau';
