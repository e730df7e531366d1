/** Sends what was typed in, now or when the network is back, one sheet after the other. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { SessionReply } from '../../../../server/http/contract.ts';
import { device } from '../keeping/device.ts';
import { Outbox, type Queued } from './outbox.ts';
import { sendEntry, type Sent } from './queries.ts';

/** A sheet that reached the server since the page was opened. */
export interface Arrived {
  id: string;
  slug: string;
  sheet: string | null;
  /** Null for somebody who does not belong to the study. */
  receipt: string | null;
}

export interface Sending {
  outbox: Outbox;
  queued: Queued[];
  arrived: Arrived[];
  signedOut: boolean;
  /** Keeps a sheet and sends it; `waiting` after a few seconds without an answer, while sending goes on. */
  send: (item: Queued) => Promise<Sent>;
  /** Sends whatever waits. */
  flush: () => void;
  drop: (id: string) => void;
}

/** Seconds between attempts, and until the person may go on to the next sheet. */
const pause = 15;
const handOver = 4;

/** What the device holds for an account; null until it is read. */
export function useOpenOutbox(user: string): Outbox | null {
  const [outbox, setOutbox] = useState<Outbox | null>(null);
  useEffect(() => {
    let wanted = true;
    void device()
      .then((place) => Outbox.open(place, user))
      .then((opened) => wanted && setOutbox(opened));
    return () => {
      wanted = false;
    };
  }, [user]);
  return outbox;
}

export function useOutbox(outbox: Outbox, { csrfToken }: SessionReply): Sending {
  const [queued, setQueued] = useState<Queued[]>(() => outbox.queued());
  const [arrived, setArrived] = useState<Arrived[]>([]);
  const [signedOut, setSignedOut] = useState(false);
  const running = useRef(new Map<string, Promise<Sent>>());

  const attempt = useCallback(
    (item: Queued): Promise<Sent> => {
      const there = running.current.get(item.id);
      if (there !== undefined) return there;
      const sent = sendEntry(item.slug, item.body).then((said) => {
        running.current.delete(item.id);
        if (said.kind === 'in') {
          void outbox.drop(item.id);
          const { id, slug, body } = item;
          setArrived((before) => [{ id, slug, sheet: body.sheet, receipt: said.receipt }, ...before]);
        }
        if (said.kind === 'refused') void outbox.put({ ...item, refused: { code: said.code, errors: said.errors } });
        if (said.kind !== 'waiting') setSignedOut(said.kind === 'signed_out');
        setQueued(outbox.queued());
        return said;
      });
      running.current.set(item.id, sent);
      return sent;
    },
    [outbox],
  );

  const flush = useCallback((): void => {
    void outbox.refresh().then(() => {
      const now = outbox.queued();
      setQueued(now);
      return now
        .filter(({ refused }) => refused === null)
        .reduce<Promise<unknown>>(
          (before, item) => before.then((said) => (said === 'waiting' ? said : attempt(item).then(({ kind }) => kind))),
          Promise.resolve(null),
        );
    });
  }, [attempt, outbox]);

  const waits = queued.some(({ refused }) => refused === null);
  useEffect(() => {
    if (!waits) return undefined;
    flush();
    const timer = setInterval(flush, pause * 1000);
    window.addEventListener('online', flush);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', flush);
    };
    // The token is there once the server has answered to a page that was opened without network.
  }, [waits, flush, csrfToken]);

  const send = async (item: Queued): Promise<Sent> => {
    await outbox.put(item);
    setQueued(outbox.queued());
    const patience = new Promise<Sent>((resolve) => {
      setTimeout(() => resolve({ kind: 'waiting' }), handOver * 1000);
    });
    return Promise.race([attempt(item), patience]);
  };
  const drop = (id: string): void => {
    void outbox.drop(id);
    setQueued(outbox.queued());
  };
  return { outbox, queued, arrived, signedOut, send, flush, drop };
}
