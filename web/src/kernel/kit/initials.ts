// Where a letter begins in the order of the Chinese dictionary, which the browser knows; no word begins with i, u or v.
const letters = 'abcdefghjklmnopqrstwxyz';
const firsts = '阿八嚓哒妸发旮哈讥咔垃痳拏噢妑七呥扨它穵夕丫帀'; // script-ok
const order = new Intl.Collator('zh-CN-u-co-pinyin');
const known = new Map<string, string>();

function initial(character: string): string {
  if (!/\p{Script=Han}/u.test(character)) return /[\p{L}\p{N}]/u.test(character) ? character.toLowerCase() : '';
  let at = known.get(character);
  if (at === undefined) {
    let low = 0, high = firsts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (order.compare(firsts.charAt(middle), character) <= 0) low = middle;
      else high = middle - 1;
    }
    at = letters.charAt(low);
    known.set(character, at);
  }
  return at;
}

/** The first letters of the pinyin of a Chinese text, by which it is found as well: `jgtp` for 价格谈判; empty for others. */ // script-ok
export const initialsOf = (text: string): string => (/\p{Script=Han}/u.test(text) ? [...text].map(initial).join('') : '');
