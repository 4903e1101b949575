/** Says something to those who listen instead of looking, by the one polite region of the page. */
export function announce(text: string) {
  const region = document.getElementById('announce');
  if (region) region.textContent = text;
}
