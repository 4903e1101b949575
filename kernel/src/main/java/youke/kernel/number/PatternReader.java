package youke.kernel.number;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import youke.kernel.number.NumberPart.DateUnit;
import youke.kernel.text.Label;

/** Reads one pattern and finds all its mistakes. */
final class PatternReader {
  private static final int WIDEST_SEQUENCE = 18;

  private final String text;
  private final List<NumberPart> parts = new ArrayList<>();
  private final List<NumberMistake> mistakes = new ArrayList<>();
  private final StringBuilder fixed = new StringBuilder();
  private boolean parentSeen;
  private int sequenceAt = -1;

  PatternReader(String text) {
    this.text = text;
  }

  ReadPattern read(Optional<Reset> given) {
    if (text.length() > NumberPattern.LONGEST) {
      mistake(
          NumberPattern.LONGEST,
          text.length() - NumberPattern.LONGEST,
          "规则最多 " + NumberPattern.LONGEST + " 个字符",
          "A pattern has at most " + NumberPattern.LONGEST + " characters");
    }
    int at = 0;
    while (at < text.length()) {
      at = next(at);
    }
    takeFixed();
    if (sequenceAt < 0) {
      mistake(
          text.length(),
          0,
          "缺少流水号，例如“0000”放在花括号里",
          "The sequence is missing: zeros in braces, such as 0000");
    }
    Reset reset = given.orElseGet(() -> new Reset(NumberPattern.periodOf(parts), parentSeen));
    checkRepetition(reset);
    mistakes.sort(Comparator.comparingInt(NumberMistake::offset));
    return mistakes.isEmpty()
        ? new ReadPattern.Usable(new NumberPattern(text, parts, reset))
        : new ReadPattern.Unusable(mistakes);
  }

  /** Reads what begins here and returns where the next piece begins. */
  private int next(int at) {
    char c = text.charAt(at);
    if ((c == '{' || c == '}') && text.startsWith(String.valueOf(c), at + 1)) {
      fixed.append(c);
      return at + 2;
    }
    if (c == '{') {
      return inBraces(at);
    }
    if (c == '}') {
      mistake(at, 1, "多余的右花括号，作为文字请写两个", "This brace closes nothing; as text write it twice");
    } else if (Character.isISOControl(c)) {
      mistake(at, 1, "编号里不能有控制字符", "A number cannot hold control characters");
    } else {
      fixed.append(c);
    }
    return at + 1;
  }

  private int inBraces(int open) {
    int close = text.indexOf('}', open);
    if (close < 0) {
      mistake(open, text.length() - open, "左花括号没有对应的右花括号", "This brace is never closed");
      return text.length();
    }
    takeFixed();
    String inside = text.substring(open + 1, close);
    int length = close + 1 - open;
    if (inside.equals("parent")) {
      parent(open, length);
    } else if (!inside.isEmpty() && inside.chars().allMatch(c -> c == '0')) {
      sequence(open, length, inside.length());
    } else {
      date(open, length, inside);
    }
    return close + 1;
  }

  private void parent(int open, int length) {
    if (parentSeen) {
      mistake(open, length, "上级编号只能出现一次", "The parent's number can stand only once");
    }
    parentSeen = true;
    parts.add(new NumberPart.Parent());
  }

  private void sequence(int open, int length, int width) {
    if (sequenceAt >= 0) {
      mistake(open, length, "流水号只能有一个", "There can be only one sequence");
    }
    if (width > WIDEST_SEQUENCE) {
      mistake(
          open,
          length,
          "流水号最多 " + WIDEST_SEQUENCE + " 位",
          "A sequence has at most " + WIDEST_SEQUENCE + " digits");
    }
    sequenceAt = open;
    parts.add(new NumberPart.Sequence(width));
  }

  private void date(int open, int length, String inside) {
    List<DateUnit> units = new ArrayList<>();
    int at = 0;
    while (at < inside.length()) {
      Optional<DateUnit> unit = DateUnit.at(inside, at);
      if (unit.isEmpty()) {
        break;
      }
      units.add(unit.get());
      at += unit.get().length();
    }
    if (at < inside.length() || units.isEmpty()) {
      mistake(
          open,
          length,
          "不认识“" + inside + "”，花括号里可用 yyyy、yy、MM、dd、parent 或若干个 0",
          "'" + inside + "' is unknown; in braces stand yyyy, yy, MM, dd, parent or zeros");
    }
    parts.add(new NumberPart.Dated(units));
  }

  private void checkRepetition(Reset reset) {
    if (reset.period().compareTo(NumberPattern.periodOf(parts)) > 0) {
      mistake(
          Math.max(sequenceAt, 0),
          0,
          "流水号" + reset.period().label().zh() + "重新开始，但编号里没有相应的完整日期，会重复",
          "The sequence begins again "
              + reset.period().label().en()
              + ", but the number does not hold that date in full, so numbers would repeat");
    }
    if (reset.perParent() && !parentSeen) {
      mistake(
          Math.max(sequenceAt, 0),
          0,
          "流水号按上级重新开始，但编号里没有上级编号，会重复",
          "The sequence begins again for each parent, but the number does not hold the parent's, so numbers would repeat");
    }
  }

  private void takeFixed() {
    if (!fixed.isEmpty()) {
      parts.add(new NumberPart.Fixed(fixed.toString()));
      fixed.setLength(0);
    }
  }

  private void mistake(int offset, int length, String zh, String en) {
    mistakes.add(new NumberMistake(offset, length, Label.of(zh, en)));
  }
}
