/** The built client's files, compressed beforehand where the build left such a file. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import express, { Router } from 'express';

const encodings = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const;

/** Serves a folder for good: names carry a hash of their content. Others than plain names are not found. */
export function readyFiles(folder: string): Router {
  const router = Router();
  router.use((request, response, next) => {
    const name = path.posix.basename(request.path);
    if (request.path !== `/${name}` || !/\.(js|css|svg)$/.test(name)) return next();
    response.vary('Accept-Encoding');
    for (const [encoding, ending] of encodings) {
      if (request.acceptsEncodings(encoding) !== encoding || !existsSync(path.join(folder, name + ending))) continue;
      response.type(path.extname(name)).set('Content-Encoding', encoding);
      request.url = `/${name}${ending}`;
      break;
    }
    next();
  });
  // What is not there, or no plain name, falls through to whoever says "not found".
  router.use(
    express.static(folder, { immutable: true, maxAge: '1y', index: false, redirect: false, acceptRanges: false }),
  );
  return router;
}
