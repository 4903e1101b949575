package youke.kernel.search;

import java.util.List;
import java.util.stream.Stream;

/**
 * The legal form at the end of a firm's name, which nobody looks for by its pinyin: from there on
 * no syllables and initials are indexed, a fifth of all index words, and what is typed of it is not
 * asked beyond what the words before still hold.
 */
final class LegalForm {
  private record Form(String characters, List<String> syllables, String initials) {
    static Form of(String text) {
      return new Form(
          text, Pinyin.readings(text).stream().map(List::getFirst).toList(), Pinyin.initials(text));
    }
  }

  private static final List<Form> FORMS =
      Stream.of("股份有限公司", "有限责任公司", "有限公司").map(Form::of).toList();

  private LegalForm() {}

  /**
   * How many characters of the run come before its legal form; all if it has none or is nothing
   * else.
   */
  static int start(int[] run, int length) {
    for (Form form : FORMS) {
      int start = length - form.characters().length();
      if (start > 0 && endsWith(run, start, form.characters())) {
        return start;
      }
    }
    return length;
  }

  /**
   * The syllables as far as they are indexed: up to the first of a legal form that was typed in
   * part or whole.
   */
  static List<String> heard(List<String> syllables) {
    for (int start = 1; start + 1 < syllables.size(); start++) {
      List<String> end = syllables.subList(start, syllables.size());
      if (FORMS.stream().anyMatch(form -> begins(form.syllables(), end))) {
        return syllables.subList(0, start + 1);
      }
    }
    return syllables;
  }

  /**
   * The initials as far as they are indexed: a window that begins before the legal form holds three
   * of its letters.
   */
  static String heard(String initials) {
    for (int start = 1; start + RunWords.WINDOW <= initials.length(); start++) {
      String end = initials.substring(start);
      if (FORMS.stream().anyMatch(form -> form.initials().startsWith(end))) {
        return initials.substring(0, start + RunWords.WINDOW - 1);
      }
    }
    return initials;
  }

  private static boolean endsWith(int[] run, int start, String form) {
    for (int i = 0; i < form.length(); i++) {
      if (run[start + i] != form.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean begins(List<String> form, List<String> typed) {
    if (typed.size() > form.size()) {
      return false;
    }
    for (int i = 0; i < typed.size(); i++) {
      if (!form.get(i).startsWith(typed.get(i))) {
        return false;
      }
    }
    return true;
  }
}
