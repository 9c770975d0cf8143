import { z } from 'zod'
import { type Endpoint, GENERAL_REFUSALS, type UploadSpec } from '#platform/contract/endpoint.ts'

/** OpenAPI 3.1 of all endpoints served, made from their contract objects; nothing in it is written by hand. */
export function openApiOf(endpoints: readonly Endpoint[], version: string): object {
  const paths: Record<string, Record<string, object>> = {}
  for (const endpoint of [...endpoints].sort((left, right) => (left.name < right.name ? -1 : 1))) {
    const path = `/api${endpoint.path.replace(/:(\w+)/g, '{$1}')}`
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operationOf(endpoint) }
  }
  return { openapi: '3.1.0', info: { title: 'Nền Nếp', version }, paths }
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output') {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' })
  return rest
}

function parametersOf(schema: z.ZodType | undefined, where: 'path' | 'query') {
  if (!schema) return []
  const { properties = {}, required = [] } = schemaOf(schema, 'input')
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: where,
    required: where === 'path' || required.includes(name),
    schema: property,
  }))
}

function filesOf({ maxFiles = 1 }: UploadSpec): object {
  const file = { type: 'string', format: 'binary' }
  return maxFiles === 1 ? file : { type: 'array', items: file, maxItems: maxFiles }
}

function operationOf(endpoint: Endpoint): object {
  const key = { name: 'Idempotency-Key', in: 'header', required: true, schema: { type: 'string', format: 'uuid' } }
  const body = endpoint.body ? schemaOf(endpoint.body, 'input') : undefined
  const requestBody = endpoint.upload
    ? {
        'multipart/form-data': {
          schema: { type: 'object', properties: { file: filesOf(endpoint.upload), body: body ?? {} } },
        },
      }
    : body && { 'application/json': { schema: body } }
  const content = endpoint.download
    ? { 'application/octet-stream': {} }
    : { 'application/json': { schema: schemaOf(endpoint.reply, 'output') } }
  return {
    operationId: endpoint.name,
    tags: [endpoint.name.split('.')[0]],
    'x-access': endpoint.access,
    parameters: [
      ...parametersOf(endpoint.params, 'path'),
      ...parametersOf(endpoint.query, 'query'),
      ...(endpoint.act ? [key] : []),
    ],
    ...(requestBody ? { requestBody: { required: true, content: requestBody } } : {}),
    responses: {
      200: { description: 'done', content },
      default: { description: 'refused', content: { 'application/json': { schema: refusalSchema(endpoint) } } },
    },
  }
}

function refusalSchema(endpoint: Endpoint) {
  return {
    type: 'object',
    required: ['code'],
    properties: { code: { enum: [...new Set([...endpoint.refusals, ...GENERAL_REFUSALS])] } },
  }
}
