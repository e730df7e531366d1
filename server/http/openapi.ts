/** The contract as OpenAPI, made from the same schemas on the first request for it. */
import { Router } from 'express';
import { z } from 'zod';
import { aimCalls } from './aims.ts';
import { auditCalls } from './audit.ts';
import { list, record, type Call } from './call.ts';
import { collectorCalls } from './collectors.ts';
import * as contract from './contract.ts';
import { codebookCalls } from './desk/codebook.ts';
import { codingCalls } from './desk/codings.ts';
import { interviewHistoryCalls } from './desk/interview-history.ts';
import { interviewCalls } from './desk/interviews.ts';
import { themeCalls } from './desk/themes.ts';
import { wordCalls } from './desk/words.ts';
import { entryCalls } from './entries.ts';
import { fieldworkCalls } from './fieldwork.ts';
import { invitationCalls } from './invitations.ts';
import { liveCalls } from './live.ts';
import { monitoringCalls } from './monitoring.ts';
import { problems } from './problem.ts';
import { progressCalls } from './progress.ts';
import { crosstabCalls } from './crosstab.ts';
import { resultsCalls } from './results.ts';
import { retentionCalls } from './retention.ts';
import { userCalls } from './users.ts';
import { withdrawalCalls } from './withdrawals.ts';

/** Every call of the API. A test holds this list against the routes that stand. */
export const calls: Call[] = [
  { method: 'get', path: '/healthz', summary: 'Health', who: 'all', replies: { 200: record, 503: record } },
  {
    method: 'get',
    path: '/api/collect/{slug}',
    summary: 'What an open link shows',
    who: 'all',
    replies: { 200: contract.collectReply },
  },
  {
    method: 'post',
    path: '/api/collect/{slug}/responses',
    summary: 'Submit a response',
    who: 'all',
    body: contract.submissionSchema,
    replies: { 201: contract.submissionReply, 200: contract.submissionReply },
  },
  {
    method: 'get',
    path: '/api/invitations/{token}',
    summary: 'What a personal link shows',
    who: 'holder',
    replies: { 200: contract.invitationReply },
  },
  {
    method: 'put',
    path: '/api/invitations/{token}/draft',
    summary: 'Keep a draft',
    who: 'holder',
    body: contract.draftSchema,
    replies: { 204: 'Kept' },
  },
  {
    method: 'post',
    path: '/api/invitations/{token}/responses',
    summary: 'Submit through a personal link',
    who: 'holder',
    body: contract.submissionSchema,
    replies: { 201: contract.submissionReply, 200: contract.submissionReply },
  },
  {
    method: 'post',
    path: '/api/withdrawals',
    summary: 'Withdraw by receipt',
    who: 'all',
    body: contract.withdrawalSchema,
    replies: { 204: 'Withdrawn' },
  },
  {
    method: 'post',
    path: '/api/session',
    summary: 'Sign in',
    who: 'all',
    body: contract.credentialsSchema,
    replies: { 200: contract.sessionReply },
  },
  { method: 'get', path: '/api/session', summary: 'Who am I', who: 'staff', replies: { 200: contract.sessionReply } },
  { method: 'delete', path: '/api/session', summary: 'Sign out', who: 'staff', replies: { 204: 'Signed out' } },
  {
    method: 'post',
    path: '/api/session/password',
    summary: 'Change one’s password',
    who: 'staff',
    body: contract.passwordChangeSchema,
    replies: { 200: contract.sessionReply },
  },
  {
    method: 'post',
    path: '/api/setup',
    summary: 'Create the first administrator',
    who: 'holder',
    body: contract.setupSchema,
    replies: { 201: contract.sessionReply },
  },
  {
    method: 'get',
    path: '/api/collectors/{slug}/poster',
    summary: 'Poster to print',
    who: 'staff',
    query: contract.printQuery.pick({ lang: true }),
    replies: { 200: 'HTML' },
  },
  {
    method: 'get',
    path: '/api/collectors/{slug}/paper-form',
    summary: 'Paper form to print',
    who: 'staff',
    query: contract.printQuery,
    replies: { 200: 'HTML' },
  },
  {
    method: 'get',
    path: '/api/instruments',
    summary: 'Instruments',
    who: 'staff',
    replies: { 200: list('instruments', record) },
  },
  { method: 'get', path: '/api/instruments/{key}', summary: 'Newest version', who: 'staff', replies: { 200: record } },
  {
    method: 'get',
    path: '/api/instruments/{key}/versions/{version}',
    summary: 'One version',
    who: 'staff',
    replies: { 200: record },
  },
  {
    method: 'get',
    path: '/api/instruments/{key}/responses.csv',
    summary: 'Responses as CSV',
    who: 'analyst or admin',
    query: contract.csvQuery,
    replies: { 200: 'CSV' },
  },
  {
    method: 'get',
    path: '/api/instruments/{key}/codebook.csv',
    summary: 'Codebook as CSV',
    who: 'analyst or admin',
    query: contract.csvQuery.pick({ dialect: true, locale: true }),
    replies: { 200: 'CSV' },
  },
  ...resultsCalls,
  ...crosstabCalls,
  { method: 'get', path: '/api/study', summary: 'The study', who: 'staff', replies: { 200: record } },
  ...progressCalls,
  ...fieldworkCalls,
  ...interviewHistoryCalls,
  ...interviewCalls,
  ...codebookCalls,
  ...codingCalls,
  ...wordCalls,
  ...themeCalls,
  ...monitoringCalls,
  ...aimCalls,
  ...collectorCalls,
  ...invitationCalls,
  ...entryCalls,
  ...userCalls,
  ...auditCalls,
  ...liveCalls,
  ...retentionCalls,
  ...withdrawalCalls,
];

const jsonSchema = (schema: z.ZodType, io: 'input' | 'output') =>
  z.toJSONSchema(schema, { io, unrepresentable: 'any', target: 'draft-2020-12' });

function operation(call: Call) {
  const parameters: object[] = [...call.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  for (const [name, schema] of Object.entries(call.query?.shape ?? {})) {
    parameters.push({ name, in: 'query', required: false, schema: jsonSchema(schema as z.ZodType, 'input') });
  }
  const responses = Object.fromEntries(
    Object.entries(call.replies).map(([status, reply]) => [
      status,
      typeof reply === 'string'
        ? { description: reply }
        : { description: 'OK', content: { 'application/json': { schema: jsonSchema(reply, 'output') } } },
    ]),
  );
  return {
    summary: call.summary,
    description: `Who: ${call.who}.`,
    ...(['all', 'holder'].includes(call.who) ? { security: [] } : {}),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(call.body
      ? { requestBody: { required: true, content: { 'application/json': { schema: jsonSchema(call.body, 'input') } } } }
      : {}),
    responses: { ...responses, default: { $ref: '#/components/responses/Problem' } },
  };
}

/** The OpenAPI 3.1 document. */
export function openApiDocument(): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const call of calls) (paths[call.path] ??= {})[call.method] = operation(call);
  return {
    openapi: '3.1.0',
    info: { title: 'Społecznie Zorganizowani – evaluation toolkit', version: '1.0.0' },
    security: [{ session: [] }],
    paths,
    components: {
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'session' } },
      schemas: {
        Problem: {
          type: 'object',
          required: ['type', 'title', 'status', 'code'],
          properties: {
            type: { type: 'string' },
            title: { type: 'string' },
            titleEn: { type: 'string' },
            status: { type: 'integer' },
            code: { type: 'string', enum: Object.keys(problems) },
            errors: { type: 'array', items: { type: 'object' } },
            requestId: { type: 'string' },
          },
        },
      },
      responses: {
        Problem: {
          description: 'A problem (RFC 9457)',
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        },
      },
    },
  };
}

/** Route `/api/openapi.json`. */
export function openApiRouter(): Router {
  const router = Router();
  let text: string | null = null;
  router.get('/openapi.json', (_request, response) => {
    text ??= JSON.stringify(openApiDocument());
    response.type('application/json').send(text);
  });
  return router;
}
