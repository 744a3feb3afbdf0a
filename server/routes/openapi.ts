import { z } from 'zod';
import type { Endpoint } from '../../core/contract/endpoint.js';
import { accessOf } from '../../core/rights/access.js';
import { ENDPOINTS } from '../../core/contract/endpoints.js';

const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  reason: z.string(),
  remedy: z.string(),
});

/** A schema as OpenAPI 3.1 has it; what JSON Schema cannot say (a field key) is a string. */
const schemaOf = (schema: z.ZodType, io: 'input' | 'output') => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema._zod.def.type === 'custom') jsonSchema.type ??= 'string';
    },
  });
  return rest;
};

const contentOf = (type: z.ZodType | string, io: 'input' | 'output') =>
  typeof type === 'string' ? { [type]: {} } : { 'application/json': { schema: schemaOf(type, io) } };

function parametersOf(schema: z.ZodObject | undefined, place: 'path' | 'query') {
  return Object.entries(schema?.shape ?? {}).map(([name, part]) => ({
    name,
    in: place,
    required: place === 'path',
    schema: schemaOf(part as z.ZodType, 'input'),
  }));
}

/** The contract as an OpenAPI 3.1 document. */
export function openapi(version: string) {
  const paths: Record<string, Record<string, object>> = {};
  for (const [name, endpoint] of Object.entries(ENDPOINTS) as [string, Endpoint][]) {
    const { method, path, summary, acts, params, query, body, answer } = endpoint;
    (paths[path] ??= {})[method] = {
      operationId: name,
      summary,
      ...(accessOf(acts) !== 'anybody' && { security: [{ bearer: [] }, { cookie: [], csrf: [] }] }),
      parameters: [...parametersOf(params, 'path'), ...parametersOf(query, 'query')],
      ...(body && { requestBody: { required: true, content: contentOf(body, 'input') } }),
      responses: {
        200: { description: 'Done', content: contentOf(answer, 'output') },
        default: {
          description: 'Refused: what, why, what to do now',
          content: { 'application/problem+json': { schema: schemaOf(problem, 'output') } },
        },
      },
    };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Học Bạ', version },
    servers: [{ url: '/api/v1' }],
    paths,
    components: {
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer' },
        cookie: { type: 'apiKey', in: 'cookie', name: '__Host-hocba' },
        csrf: { type: 'apiKey', in: 'header', name: 'X-CSRF-Token' },
      },
    },
  };
}
