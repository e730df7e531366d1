/** A definition asks for something that the checker cannot hold respondents to. */

/** Thrown while compiling: `what` says where in the instrument and what is not supported. */
export class UnsupportedDefinition extends Error {
  constructor(what: string) {
    super(what);
    this.name = 'UnsupportedDefinition';
  }
}
