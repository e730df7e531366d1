/** A file of the surveys folder cannot be used. */

/** The message says which file, where in it, and what to do; it is meant for people, so that it carries no stack. */
export class SurveysError extends Error {
  constructor(message: string) {
    super(message);
    Object.defineProperty(this, 'name', { value: 'SurveysError' });
    this.stack = message;
  }
}
