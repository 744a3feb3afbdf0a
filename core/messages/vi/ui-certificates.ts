/** Words of the register of certificates and of the checking page. */
export const certificates = {
  'certificates.title': 'Chứng thư số',
} as const;
