/** Steps of the codebook. Each carries an id of its own: sent twice it is taken once, and by it the step is undone. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { CodebookReply } from '../../../../server/http/contract.ts';
import { call, CallProblem } from '../../api/call.ts';
import { makeUuid } from '../../respond/uuid.ts';

/** A step somebody takes: a call with its body, without the id. */
export interface CodebookStep {
  method: 'POST' | 'PATCH';
  /** After `/api/codebook/`. */
  path: string;
  body: object;
}

export const undoing = (change: string): CodebookStep => ({ method: 'POST', path: 'undo', body: { change } });
export const changing = (key: string, body: object): CodebookStep => ({ method: 'PATCH', path: `codes/${key}`, body });

export function useCodebookStep() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ method, path, body }: CodebookStep) =>
      call<CodebookReply>(method, `/api/codebook/${path}`, { id: makeUuid(), ...body }),
    onSuccess: (codebook) => {
      client.setQueryData(['codebook'], codebook);
      for (const key of ['themes', 'codings', 'open-answers']) void client.invalidateQueries({ queryKey: [key] });
    },
    onError: (error) => {
      // Somebody else may have changed it.
      if (error instanceof CallProblem && error.code === 'invalid')
        void client.invalidateQueries({ queryKey: ['codebook'] });
    },
  });
}
