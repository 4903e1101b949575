package youke.kernel.filter;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelSourceLocation;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.ast.CelExpr;
import dev.cel.parser.CelParser;
import dev.cel.parser.CelParserFactory;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import youke.kernel.problem.Place;
import youke.kernel.problem.Problem;
import youke.kernel.problem.Refusal;
import youke.kernel.text.Label;

/** A text cut into the parts of CEL's grammar, each with its place; nothing is resolved yet. */
final class Syntax {
  static final int MAX_LENGTH = 10_000;
  static final int MAX_DEPTH = 50;

  // The grammar counts some brackets twice; the reader counts exactly.
  private static final int GRAMMAR_DEPTH = 4 * MAX_DEPTH;

  private static final CelParser PARSER =
      CelParserFactory.standardCelParserBuilder()
          .setOptions(
              CelOptions.newBuilder()
                  .maxExpressionCodePointSize(MAX_LENGTH)
                  .maxParseRecursionDepth(GRAMMAR_DEPTH)
                  .maxParseErrorRecoveryLimit(1)
                  .build())
          .build();

  // The same columns and conditions are asked for again and again; reading them costs more than
  // the rest of a short request.
  private static final int MOST_KEPT = 2_000;
  private static final int LONGEST_KEPT = 200;
  private static final ConcurrentMap<String, CelAbstractSyntaxTree> KEPT =
      new ConcurrentHashMap<>();

  private final String text;
  private final String parameter;
  private final int shift;
  private final CelExpr root;
  private final Map<Long, Integer> places;

  /**
   * @param parameter name of the parameter that holds the text, for messages
   * @param shift where the text begins in the parameter
   * @throws Refusal when it cannot be read
   */
  Syntax(String text, String parameter, int shift) {
    this.text = text;
    this.parameter = parameter;
    this.shift = shift;
    if (text.length() > MAX_LENGTH) {
      throw refusal(FilterProblem.TOO_LONG, MAX_LENGTH, "max", MAX_LENGTH);
    }
    CelAbstractSyntaxTree tree = known();
    root = tree.getExpr();
    places = tree.getSource().getPositionsMap();
  }

  private CelAbstractSyntaxTree known() {
    CelAbstractSyntaxTree known = KEPT.get(text);
    if (known != null) {
      return known;
    }
    CelAbstractSyntaxTree read = parse();
    if (text.length() <= LONGEST_KEPT) {
      if (KEPT.size() >= MOST_KEPT) {
        KEPT.clear();
      }
      KEPT.put(text, read);
    }
    return read;
  }

  private CelAbstractSyntaxTree parse() {
    CelValidationResult result;
    try {
      result = PARSER.parse(text);
    } catch (StackOverflowError tooDeep) {
      throw refusal(FilterProblem.TOO_DEEP, 0, "max", MAX_DEPTH);
    }
    if (result.hasError()) {
      throw mistake(result.getErrors().getFirst());
    }
    try {
      return result.getAst();
    } catch (CelValidationException unreadable) {
      throw syntax(0);
    }
  }

  private Refusal mistake(CelIssue issue) {
    if (issue.getMessage().contains("recursion limit")) {
      return refusal(FilterProblem.TOO_DEEP, 0, "max", MAX_DEPTH);
    }
    int at = offset(issue.getSourceLocation());
    boolean digit = at < text.length() && Character.isDigit(text.charAt(at));
    return digit && issue.getMessage().startsWith("For input string")
        ? new Refusal(problem(FilterProblem.NUMBER_TOO_LARGE, at))
        : syntax(at);
  }

  private Refusal syntax(int at) {
    String rest = text.substring(Math.min(at, text.length())).strip();
    String near =
        rest.codePoints()
            .limit(12)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    Label where =
        near.isEmpty()
            ? Label.of("（条件在此中断）", " (it ends here)")
            : Label.of("（“" + near + "”）", " ('" + near + "')");
    return new Refusal(
        problem(FilterProblem.SYNTAX, at).with("position", shift + at + 1).with("near", where));
  }

  // CEL counts lines from 1 and columns in code points.
  private int offset(CelSourceLocation location) {
    int at = 0;
    for (int line = 1; line < location.getLine() && at < text.length(); line++) {
      int end = text.indexOf('\n', at);
      at = end < 0 ? text.length() : end + 1;
    }
    int column = Math.max(0, location.getColumn());
    int left = text.codePointCount(at, text.length());
    return text.offsetByCodePoints(at, Math.min(column, left));
  }

  CelExpr root() {
    return root;
  }

  /** Where a part stands, as an offset into the text; a call stands where its name does. */
  int offset(CelExpr part) {
    int points = places.getOrDefault(part.id(), 0);
    int at = text.offsetByCodePoints(0, Math.min(points, text.codePointCount(0, text.length())));
    return part.getKind() == CelExpr.ExprKind.Kind.CALL ? name(part.call().function(), at) : at;
  }

  // The parser gives the place of the bracket behind a function's name.
  private int name(String function, int bracket) {
    int end = bracket;
    while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    int start = end - function.length();
    return start >= 0 && text.startsWith(function, start) ? start : bracket;
  }

  /** Where the name behind a point stands. */
  int name(CelExpr select) {
    int at = offset(select) + 1;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return Math.min(at, text.length());
  }

  At at(int offset) {
    return new At(shift + offset);
  }

  At at(CelExpr part) {
    return at(offset(part));
  }

  /** The digits of a number as written, without its sign. */
  String digits(CelExpr number) {
    int from = offset(number);
    int to = from;
    while (to < text.length() && isPartOfNumber(from, to)) {
      to++;
    }
    return text.substring(from, to);
  }

  private boolean isPartOfNumber(int from, int at) {
    char letter = text.charAt(at);
    if (letter == '+' || letter == '-') {
      char before = at > from ? text.charAt(at - 1) : ' ';
      return (before == 'e' || before == 'E') && !text.startsWith("0x", from);
    }
    return letter == '.' || Character.isLetterOrDigit(letter);
  }

  Problem problem(FilterProblem code, int offset) {
    return Problem.of(code, Place.text(parameter, shift + offset));
  }

  Refusal refusal(FilterProblem code, int offset, String slot, Object value) {
    return new Refusal(problem(code, offset).with(slot, value));
  }
}
