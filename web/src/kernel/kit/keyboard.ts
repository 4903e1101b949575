/**
 * Tells the style sheet what the keyboard of a touch screen leaves: `--keyboard`, how much it covers at the bottom, and
 * `--seen`, how high what is seen is; neither is set while no keyboard is there.
 */
export function followKeyboard(): void {
  const seen = window.visualViewport;
  if (!seen) return;
  const root = document.documentElement;
  const tell = () => {
    // fingers that enlarge the page make less of it seen as well, but cover nothing
    const covered = seen.scale > 1.01 ? 0 : Math.round(root.clientHeight - seen.height - seen.offsetTop);
    if (covered > 80) {
      root.style.setProperty('--keyboard', `${covered}px`);
      root.style.setProperty('--seen', `${Math.round(seen.height)}px`);
      const field = document.activeElement;
      if (field?.closest('[role=dialog]')) field.scrollIntoView({ block: 'nearest' });
    } else {
      root.style.removeProperty('--keyboard');
      root.style.removeProperty('--seen');
    }
  };
  seen.addEventListener('resize', tell);
  seen.addEventListener('scroll', tell);
  // it may have come up before this part of the product was there
  tell();
}
