/** Puts the routers together: security headers, limits, sessions, error writer. */
import { randomUUID } from 'node:crypto';
import compression from 'compression';
import express, { type Express } from 'express';
import helmet from 'helmet';
import { pino, type Logger } from 'pino';
import { pinoHttp } from 'pino-http';
import { aimsRouter } from './http/aims.ts';
import { auditRouter } from './http/audit.ts';
import { collectRouter } from './http/collect.ts';
import { collectorsRouter } from './http/collectors.ts';
import type { Context } from './http/context.ts';
import { codebookRouter } from './http/desk/codebook.ts';
import { codingsRouter } from './http/desk/codings.ts';
import { interviewHistoryRouter } from './http/desk/interview-history.ts';
import { interviewsRouter } from './http/desk/interviews.ts';
import { themesRouter } from './http/desk/themes.ts';
import { wordsRouter } from './http/desk/words.ts';
import { entriesRouter } from './http/entries.ts';
import { errorWriter } from './http/errors.ts';
import { fieldworkRouter } from './http/fieldwork.ts';
import { instrumentsRouter } from './http/instruments.ts';
import { invitationsRouter } from './http/invitations.ts';
import { liveRouter } from './http/live.ts';
import { monitoringRouter } from './http/monitoring.ts';
import { openApiRouter } from './http/openapi.ts';
import { Problem } from './http/problem.ts';
import { crosstabRouter } from './http/crosstab.ts';
import { resultsRouter } from './http/results.ts';
import { retentionRouter } from './http/retention.ts';
import { progressRouter } from './http/progress.ts';
import { sessionRouter } from './http/session.ts';
import { staffSessions } from './http/staff.ts';
import { healthRouter, studyRouter } from './http/study.ts';
import { usersRouter } from './http/users.ts';
import { withdrawalsRouter } from './http/withdrawals.ts';
import { printRouter } from './pages/print-router.ts';
import { pagesRouter } from './pages/router.ts';

/** The largest body that is read. */
const bodyLimit = 256 * 1024;
/** The largest body with an interview's notes: 1 MB of text, written as JSON. */
const notesBodyLimit = 3 * 1024 * 1024;

/** A path without what must not be logged: tokens of personal links. */
export function loggedPath(url: string): string {
  return url.replace(/^(\/i\/|\/api\/invitations\/)[^/?]+/, '$1…').replace(/\?.*$/, '');
}

/** Logs each request without addresses, headers or tokens. */
function requestLog(logger: Logger) {
  return pinoHttp({
    logger,
    genReqId: (request) => request.id,
    serializers: {
      req: (request: { id: string; method: string; url: string }) => ({
        id: request.id,
        method: request.method,
        path: loggedPath(request.url),
      }),
      res: (response: { statusCode: number }) => ({ status: response.statusCode }),
    },
  });
}

/** The application. Everything it needs comes in `context`; it holds no state of its own. */
export function createApp(context: Context): Express {
  const { config } = context;
  const log = pino({ level: config.logLevel });
  const app = express();
  app.set('trust proxy', config.trustProxy);
  app.set('query parser', 'simple');
  app.disable('x-powered-by');

  app.use((request, _response, next) => {
    request.id = randomUUID();
    next();
  });
  if (config.logLevel === 'debug' || config.logLevel === 'trace') app.use(requestLog(log));
  app.use(
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'none'"],
          scriptSrc: ["'self'"],
          styleSrc: ["'self'"],
          styleSrcAttr: ["'unsafe-inline'"],
          imgSrc: ["'self'", 'data:', 'blob:'],
          fontSrc: ["'self'"],
          connectSrc: ["'self'"],
          manifestSrc: ["'self'"],
          formAction: ["'self'"],
          baseUri: ["'none'"],
          frameAncestors: ["'none'"],
        },
      },
      strictTransportSecurity: config.publicUrl.startsWith('https:'),
      referrerPolicy: { policy: 'no-referrer' },
    }),
  );
  app.use(compression());
  app.use(healthRouter(context));
  app.use(pagesRouter(context));

  const api = express.Router();
  api.use((_request, response, next) => {
    response.set('Cache-Control', 'no-store');
    next();
  });
  api.use(openApiRouter());
  api.use('/interviews', express.json({ limit: notesBodyLimit, strict: true }));
  api.use(express.json({ limit: bodyLimit, strict: true }));
  api.use(collectRouter(context));
  api.use(progressRouter(context));
  api.use(...staffSessions(context.store, config));
  api.use(sessionRouter(context));
  api.use(invitationsRouter(context));
  api.use('/collectors', collectorsRouter(context), entriesRouter(context), printRouter(context));
  api.use('/instruments', instrumentsRouter(context));
  api.use('/instruments', resultsRouter(context));
  api.use('/instruments', crosstabRouter(context));
  api.use(usersRouter(context));
  api.use(auditRouter(context));
  api.use(liveRouter(context));
  api.use(retentionRouter(context));
  api.use('/withdrawals', withdrawalsRouter(context));
  api.use(fieldworkRouter(context));
  api.use(monitoringRouter(context));
  api.use(aimsRouter(context));
  api.use('/interviews', interviewHistoryRouter(context), interviewsRouter(context));
  api.use(codebookRouter(context));
  api.use(wordsRouter(context));
  api.use('/codings', codingsRouter(context));
  api.use(themesRouter(context));
  api.use(studyRouter(context));
  app.use('/api', api);

  app.use(() => {
    throw new Problem('not_found');
  });
  app.use(errorWriter(log));
  return app;
}
