/** SQL: when a breach (`b`) was found, as last put right. */
export const FOUND_AT = `COALESCE((SELECT f.at FROM breach_entries f WHERE f.breach_id = b.id AND f.about = 'found'
  ORDER BY f.number DESC LIMIT 1), b.found_at)`;
