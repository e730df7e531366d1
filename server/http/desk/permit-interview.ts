/** Who may read or write the interview of a call. */
import type { Request } from 'express';
import { mayRead } from '../../domain/desk/interview-rights.ts';
import type { Person } from '../../domain/permission.ts';
import type { InterviewDocument } from '../../store/desk/interviews.ts';
import type { Context } from '../context.ts';
import { param } from '../parse.ts';
import { Problem } from '../problem.ts';
import { permit } from '../staff.ts';
import { standing, type Standing } from './interview-reply.ts';

/** Somebody and an interview that they may read. */
export interface Reader {
  person: Person & { id: string };
  interview: Standing<InterviewDocument>;
}

/** Finds the interview in the path for somebody. */
export function permissionOver({ store }: Pick<Context, 'store'>) {
  /** @throws Problem `not_found`, `not_allowed` */
  async function reader(request: Request): Promise<Reader> {
    const person = permit(request, 'readNotes');
    const found = await store.interviews.byId(param(request, 'id').toLowerCase());
    const interview = standing(found);
    if (!mayRead(person, interview)) throw new Problem('not_allowed');
    return { person, interview };
  }

  /** @throws Problem `not_found`, `not_allowed`, `approved` */
  async function writer(request: Request): Promise<Reader> {
    const found = await reader(request);
    if (found.interview.state === 'approved') throw new Problem('approved');
    return found;
  }

  return { reader, writer };
}
