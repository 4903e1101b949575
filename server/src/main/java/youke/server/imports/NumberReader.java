package youke.server.imports;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import youke.kernel.model.Money;
import youke.server.sheet.Cell;

/** Reads numbers, shares and amounts of money as people write them. */
final class NumberReader {
  private static final Pattern CODE =
      Pattern.compile("^([A-Za-z]{3})?\\s*(.*?)\\s*([A-Za-z]{3})?$");
  private static final Map<String, String> SIGNS =
      Map.of("¥", "CNY", "￥", "CNY", "元", "CNY", "$", "USD", "€", "EUR", "£", "GBP");
  private static final int LONGEST = 60;

  private final char decimal;

  /**
   * @param decimal the decimal mark, a point or a comma
   */
  NumberReader(char decimal) {
    this.decimal = decimal;
  }

  Object number(Cell cell, String text) {
    BigDecimal number = cell instanceof Cell.Decimal exact ? exact.value() : parsed(text);
    return number == null ? CellReaders.unreadable(text, "数字", "a number") : number;
  }

  /** 12.5 and 12.5% mean the same; a cell that a spreadsheet shows as 12.5% holds 0.125. */
  Object percent(Cell cell, String text) {
    BigDecimal number;
    if (cell instanceof Cell.Decimal exact) {
      number = exact.percent() ? exact.value().movePointRight(2) : exact.value();
    } else {
      String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
      number = parsed(plain.endsWith("%") ? plain.substring(0, plain.length() - 1) : plain);
    }
    return number == null
        ? CellReaders.unreadable(text, "百分比", "a percentage")
        : number.signum() == 0 ? BigDecimal.ZERO : number;
  }

  /** 1234.5, ¥1,234.50, USD 1234.5, 1234.5 EUR; without a currency that of the house. */
  Object money(Cell cell, String text) {
    if (cell instanceof Cell.Decimal exact) {
      return Money.yuan(exact.value());
    }
    String rest = text;
    String currency = null;
    for (Map.Entry<String, String> sign : SIGNS.entrySet()) {
      if (rest.contains(sign.getKey())) {
        rest = rest.replace(sign.getKey(), "");
        currency = sign.getValue();
      }
    }
    if (currency == null) {
      Matcher code = CODE.matcher(rest.strip());
      if (code.matches()) {
        String found = code.group(1) == null ? code.group(3) : code.group(1);
        if (found != null) {
          currency = found.toUpperCase(Locale.ROOT);
          rest = code.group(2);
        }
      }
    }
    BigDecimal amount = parsed(rest);
    return amount == null
        ? CellReaders.unreadable(text, "金额", "an amount")
        : new Money(amount, currency == null ? Money.HOME : currency);
  }

  /** Null when the text is no number. */
  private @Nullable BigDecimal parsed(String text) {
    if (text.length() > LONGEST) {
      return null;
    }
    String plain = isPlain(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKC);
    StringBuilder digits = new StringBuilder(plain.length());
    boolean bracketed = plain.startsWith("(") && plain.endsWith(")");
    char grouping = decimal == '.' ? ',' : '.';
    for (int i = bracketed ? 1 : 0; i < plain.length() - (bracketed ? 1 : 0); i++) {
      char c = plain.charAt(i);
      if (c == decimal) {
        digits.append('.');
      } else if (c == '−') {
        digits.append('-');
      } else if (c != grouping && c != '\'' && c != '’' && !isBlank(c)) {
        digits.append(c);
      }
    }
    try {
      BigDecimal number = new BigDecimal(digits.toString());
      // An exponent could spell a number of a billion digits in ten characters.
      if (Math.abs((long) number.scale()) > LONGEST) {
        return null;
      }
      return bracketed ? number.negate() : number;
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
