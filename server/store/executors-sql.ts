/** SQL of who carries out orders by the school's rules (H5; regulation 10.2). */
import { DEFAULT_RULES } from '../../core/school-rules/school-rules.js';
import { hatInForce } from './in-force.js';

/** JSON of the executors in force on a bound day; the product's own where the school has decided none. */
export const executorsOn = (
  day: string,
): string => `COALESCE((SELECT executors FROM school_rules WHERE from_day <= ${day} ORDER BY from_day DESC, id DESC LIMIT 1),
  '${JSON.stringify(DEFAULT_RULES.executors)}')`;

/** Everybody who may carry out an order on a day, with why: a line a person and way. $1 day. */
export const EXECUTORS_ON = `
  SELECT u.id AS "userId", u.name, h.hat AS way FROM users u JOIN user_hats h ON h.user_id = u.id
  WHERE u.active AND ${hatInForce('$1', 'h')} AND h.hat IN ('administrator', 'vice-principal', 'clerk')
    AND ${executorsOn('$1')} LIKE '%"' || h.hat || '"%'
  UNION
  SELECT u.id, u.name, 'deputies' FROM users u JOIN committees c
    ON c.id = (SELECT id FROM committees WHERE day <= $1 ORDER BY day DESC, entered_at DESC LIMIT 1)
  WHERE u.active AND c.deputies LIKE '%,' || u.id || ',%' AND ${executorsOn('$1')} LIKE '%"deputies"%'
  ORDER BY 2, 1`;
