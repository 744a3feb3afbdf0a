/** What opens the sample's key files and its authority; letters that no Vietnamese typing method changes. */
export const SAMPLE_PIN = 'pin-hocba';
export const SAMPLE_PASSPHRASE = 'hocba-khoa-noi-cap';
