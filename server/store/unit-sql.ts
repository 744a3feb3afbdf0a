/** How statements come from a record to its units. Records are `r`, units `u`. */

/** The unit in hand: the newest. A record without one has nothing signed. */
export const UNIT_IN_HAND = `units u ON u.record_id = r.id
    AND u.number = (SELECT MAX(newer.number) FROM units newer WHERE newer.record_id = r.id)`;

/**
 * Signatures on the version the units in hand of some records are about: the people's, then the seal in force. `record`: a
 * condition on `r`, in both halves the same places. `text`: with the signatures' texts, some four kilobytes each.
 */
export const signaturesOn = (record: string, joined: string, text = false): string => `
  SELECT r.id AS "recordId", s.slot, s.signer, p.name, s.certificate, s.signed_at AS "signedAt", s.signed_at AS "line",
    s.received_at AS "receivedAt", s.brought, NULL AS "paper", NULL AS "stamp"${text ? ', s.signature' : ''}
  FROM records r JOIN ${joined}
  JOIN record_signatures s ON s.record_id = r.id AND s.version = u.version
  JOIN users p ON p.id = s.signer
  WHERE ${record}
  UNION ALL
  SELECT r.id, 'seal', s.signer, p.name, s.certificate, s.signed_at, u.released_at, s.received_at, u.issue, s.paper_code, s.stamp${text ? ', s.signature' : ''}
  FROM records r JOIN ${joined}
  JOIN unit_seals s ON s.unit_id = u.id AND s.number = u.seal
  JOIN users p ON p.id = s.signer
  WHERE ${record}`;

/**
 * Sealed without a personal number (H14), which the office does not take: kept back from every package. What the seal brought in says
 * so; a quote inside a place would stand escaped in that text.
 */
export const isKeptBack = (unit: string): string => `${unit}.issue LIKE '%"identityPaper":%'`;
