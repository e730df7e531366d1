/** The encoder of QR codes, loaded when something is drawn with it. */
import { useEffect, useState } from 'react';
import { loadEncoder, type Encode } from './qr-picture.tsx';

/** `encode` is null until it is there; `failed` once it could not be loaded. */
export function useEncoder(): { encode: Encode | null; failed: boolean } {
  const [encode, setEncode] = useState<Encode | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let wanted = true;
    loadEncoder().then(
      (loaded) => wanted && setEncode(() => loaded),
      () => wanted && setFailed(true),
    );
    return () => {
      wanted = false;
    };
  }, []);
  return { encode, failed };
}
