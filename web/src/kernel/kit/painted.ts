import { useEffect, useState } from 'react';

/** Whether something is so and has been painted so. */
export function usePainted(so: boolean): boolean {
  const [painted, setPainted] = useState(false);
  useEffect(() => {
    if (!so || painted) return;
    let timer = 0;
    const frame = requestAnimationFrame(() => { timer = window.setTimeout(() => setPainted(true)); });
    return () => { cancelAnimationFrame(frame); clearTimeout(timer); };
  }, [so, painted]);
  return so && painted;
}
