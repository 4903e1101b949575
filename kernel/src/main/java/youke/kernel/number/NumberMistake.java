package youke.kernel.number;

import youke.kernel.text.Label;

/**
 * What is wrong with a pattern that a person wrote, and where.
 *
 * @param offset first character that is wrong, counted from 0; the pattern's length where something
 *     is missing
 * @param length how many characters are wrong
 * @param text the finished sentence, without slots
 */
public record NumberMistake(int offset, int length, Label text) {}
