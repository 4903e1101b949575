/** Fetches a part of the product once nothing else is to do, so that it is there when it is asked for. */
export function whenIdle(load: () => Promise<unknown>) {
  const go = () => void load().catch(() => {});
  // Safari has no idle callback
  const wait = () => ('requestIdleCallback' in window ? requestIdleCallback(go, { timeout: 5000 }) : setTimeout(go, 2000));
  if (document.readyState === 'complete') wait();
  else window.addEventListener('load', wait, { once: true });
}
