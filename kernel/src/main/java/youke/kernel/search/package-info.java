/**
 * The text side of search: what people write in names, numbers and phones becomes index words, and
 * what they type becomes a question over those words, in Chinese characters, pinyin, initials,
 * Latin letters and digits.
 */
@NullMarked
package youke.kernel.search;

import org.jspecify.annotations.NullMarked;
