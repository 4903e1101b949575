package youke.server.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the numbers of a workbook are shown, by the style of their cell: that is all that tells a
 * date from a number.
 */
final class NumberLooks {

  /** What a number format makes of a number. */
  enum Kind {
    PLAIN,
    PERCENT,
    DATE,
    TIME,
    DATE_AND_TIME
  }

  /**
   * @param digits digits shown at least, 0 when the format does not say
   */
  record Look(Kind kind, int digits) {
    static final Look PLAIN = new Look(Kind.PLAIN, 0);
  }

  private final List<Look> byStyle = new ArrayList<>();

  private NumberLooks() {}

  static NumberLooks none() {
    return new NumberLooks();
  }

  static NumberLooks read(XmlPart xml) {
    NumberLooks looks = new NumberLooks();
    Map<Integer, String> formats = new HashMap<>();
    boolean inCells = false;
    while (xml.nextStart()) {
      switch (xml.name()) {
        case "numFmt" ->
            formats.putIfAbsent(
                number(xml.attribute("numFmtId")), text(xml.attribute("formatCode")));
        case "cellXfs" -> inCells = true;
        case "cellStyles", "dxfs" -> inCells = false;
        case "xf" -> {
          if (inCells) {
            looks.byStyle.add(look(number(xml.attribute("numFmtId")), formats));
          }
        }
        default -> {}
      }
    }
    return looks;
  }

  /** The look of a style; plain for one that the workbook does not define. */
  Look of(@Nullable String style) {
    int index = style == null ? 0 : number(style);
    return index >= 0 && index < byStyle.size() ? byStyle.get(index) : Look.PLAIN;
  }

  private static int number(@Nullable String digits) {
    try {
      return digits == null ? 0 : Integer.parseInt(digits);
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }

  private static Look look(int id, Map<Integer, String> formats) {
    String format = formats.get(id);
    return format == null ? new Look(builtIn(id), 0) : look(format);
  }

  /** ECMA-376 18.8.30, with the numbers that Chinese Excel and WPS use for their own dates. */
  private static Kind builtIn(int id) {
    return switch (id) {
      case 9, 10 -> Kind.PERCENT;
      case 14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58 -> Kind.DATE;
      case 18, 19, 20, 21, 32, 33, 34, 35, 45, 47, 55, 56 -> Kind.TIME;
      case 22 -> Kind.DATE_AND_TIME;
      default -> Kind.PLAIN;
    };
  }

  /**
   * What the letters of a format's first section say. Months and minutes share a letter: beside
   * hours or seconds it means minutes.
   */
  static Look look(String format) {
    String section = format;
    StringBuilder bare = new StringBuilder();
    for (int i = 0; i < format.length(); i++) {
      char c = format.charAt(i);
      if (c == ';') {
        section = format.substring(0, i);
        break;
      }
      int close =
          switch (c) {
            case '"' -> format.indexOf('"', i + 1);
            case '[' -> format.indexOf(']', i + 1);
            case '\\', '_', '*' -> i + 1;
            default -> i;
          };
      if (c == '[' && isElapsed(format, i, close)) {
        return Look.PLAIN;
      }
      if (close == i) {
        bare.append(c);
      } else {
        i = close < 0 ? format.length() : close;
      }
    }
    String letters =
        bare.toString().toLowerCase(Locale.ROOT).replace("am/pm", "").replace("a/p", "");
    boolean clock = letters.contains("h") || letters.contains("s");
    boolean day =
        letters.contains("y") || letters.contains("d") || (letters.contains("m") && !clock);
    if (letters.contains("general")) {
      return Look.PLAIN;
    }
    if (clock || day) {
      return new Look(!clock ? Kind.DATE : day ? Kind.DATE_AND_TIME : Kind.TIME, 0);
    }
    if (letters.contains("%")) {
      return new Look(Kind.PERCENT, 0);
    }
    boolean padded = section.length() > 1 && section.chars().allMatch(c -> c == '0');
    return padded ? new Look(Kind.PLAIN, section.length()) : Look.PLAIN;
  }

  /** Hours or minutes counted on past a day: a length of time and no point in it. */
  private static boolean isElapsed(String format, int open, int close) {
    return close > open + 1
        && format.substring(open + 1, close).chars().allMatch(c -> "hHmMsS".indexOf(c) >= 0);
  }
}
