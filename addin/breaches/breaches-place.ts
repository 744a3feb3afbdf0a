/** Where breaches of personal data stand below the school. */
export const BREACHES = 'vi-pham';
