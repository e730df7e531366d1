/** A part of the page that is loaded lazily, and shown at once when it is there already. */
import { lazy, useState, type ComponentType } from 'react';

/**
 * Like `lazy`, but for what has been loaded ahead: `lazy` would show the fallback even then, and React keeps a fallback for
 * 300 ms once it is shown.
 * @param load also starts loading ahead, when it is called before the part is needed
 */
export function loadedOrLater<P extends object>(load: () => Promise<{ default: ComponentType<P> }>) {
  let loaded: ComponentType<P> | null = null;
  const once = async () => {
    const module = await load();
    loaded = module.default;
    return module;
  };
  const Later = lazy(once) as unknown as ComponentType<P>;
  function LoadedOrLater(props: P) {
    // One of them for as long as it stands on the page: the other would begin anew.
    const [Part] = useState(() => loaded ?? Later);
    return <Part {...props} />;
  }
  return Object.assign(LoadedOrLater, { ahead: () => void once().catch(() => undefined) });
}
