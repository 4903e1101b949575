/** A mention as far as it was typed: where its @ stands, and the letters behind it. */
export type Typed = { readonly at: number; readonly letters: string };
/** What is written where: `words` in the place of what stands from `from` to `to`. */
export type Written = { readonly from: number; readonly to: number; readonly words: string };

const MOST = 20;
const sign = /[@＠]/g;
/** An @ behind these belongs to a mail address, as the server reads it. */
const joined = /(?:(?!\p{Script=Han})[\p{L}\p{Nd}]|[._+-])$/u;
const ofNames = /^[\p{L}\p{M}\p{N}·.’'-]*$/u;

/**
 * The mention in which the caret stands, if it stands in one. What an input method composes begins at `composed`: the
 * blanks and strokes by which it parts syllables are none of the name.
 */
export function mentionAt(text: string, caret: number, composed = caret): Typed | undefined {
  const begun = Math.min(caret, composed);
  const at = [...text.slice(0, begun).matchAll(sign)].at(-1)?.index;
  if (at === undefined || joined.test(text.slice(0, at))) return undefined;
  const letters = text.slice(at + 1, begun) + text.slice(begun, caret).replace(/[\s'’]/g, '');
  return letters.length <= MOST && ofNames.test(letters) ? { at, letters } : undefined;
}

/** The whole name in the place of what was typed, one blank behind it. */
export const named = (text: string, { at }: Typed, caret: number, name: string): Written => ({ from: at, to: text.charAt(caret) === ' ' ? caret + 1 : caret, words: `@${name} ` });

/** An @ at the caret that begins a mention. */
export const begun = (text: string, caret: number): Written => ({ from: caret, to: caret, words: joined.test(text.slice(0, caret)) ? ' @' : '@' });

/** Writes into a text area as if it were typed, so that it is taken back like that. */
export function write(area: HTMLTextAreaElement, { from, to, words }: Written) {
  area.focus();
  area.setSelectionRange(from, to);
  // the only way that the undo of the browser knows
  if (document.execCommand('insertText', false, words)) return;
  area.setRangeText(words, from, to, 'end');
  area.dispatchEvent(new Event('input', { bubbles: true }));
}
