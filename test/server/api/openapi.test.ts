import assert from 'node:assert/strict';
import { ENDPOINTS } from '../../../core/contract/endpoints.js';
import { openapi } from '../../../server/routes/openapi.js';

describe('the OpenAPI description', () => {
  const description = openapi('1.2.3');

  it('names every endpoint once, with its parameters and answers', () => {
    const operations = Object.values(description.paths).flatMap((path) => Object.values(path)) as {
      operationId: string;
      parameters: { name: string; in: string }[];
      responses: Record<string, object>;
    }[];
    assert.deepEqual(operations.map(({ operationId }) => operationId).sort(), Object.keys(ENDPOINTS).sort());
    for (const [path, methods] of Object.entries(description.paths)) {
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      for (const { parameters } of Object.values(methods) as typeof operations) {
        const described = parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name);
        assert.deepEqual(described, named);
      }
    }
    for (const { responses } of operations) assert.deepEqual(Object.keys(responses), ['200', 'default']);
  });

  it('is OpenAPI 3.1 with this version, and plain JSON', () => {
    assert.equal(description.openapi, '3.1.0');
    assert.equal(description.info.version, '1.2.3');
    assert.deepEqual(JSON.parse(JSON.stringify(description)), description);
  });

  it('says what a push is made of', () => {
    const push = JSON.stringify(description.paths['/classes/{classId}/sheets/{period}/pushes']);
    for (const word of ['pushId', 'baseRevision', 'othersChanged', 'remedy', 'pupil → field → [base, value]']) {
      assert.ok(push.includes(word), word);
    }
  });
});
