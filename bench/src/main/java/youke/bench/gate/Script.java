package youke.bench.gate;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the gate said to the database, as a script of pgbench with fresh values in each run. */
final class Script {
  private static final String LITERAL = "(?:\\('#'::int8\\)|'#'|\\b#\\b)";
  private static final String INSTANT =
      "(?:\\(?'\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:[^']*'(?:::timestamp with time zone\\))?)";

  private String text;
  private String settings = "";

  private Script(String text) {
    this.text = text;
  }

  /** One reading statement. */
  static Script of(List<String> statements) {
    return new Script(statements.getLast() + ";\n");
  }

  /** What of these writes, in one transaction. */
  static Script writing(List<String> statements) {
    String writes =
        statements.stream()
            .filter(one -> one.toLowerCase(Locale.ROOT).matches("(?s)(insert|update) .*"))
            .map(one -> one + ";\n")
            .collect(Collectors.joining());
    // pgbench takes a word right after a colon, as in JSON, for a variable
    return new Script(writes.replaceAll(INSTANT, "now()").replaceAll("\":(?=\\w)", "\": "))
        .around();
  }

  private Script around() {
    text = "begin;\n" + text + "commit;\n";
    return this;
  }

  /** Another account of the head's in each run, in the place of this one. */
  Script anyOf(GateData data, long account) {
    settings +=
        "\\set id %d + %d * random(0, %d)\n"
            .formatted(data.ofHead(0), House.DIVISIONS, data.ofHead() - 1);
    return with(account, ":id");
  }

  /** A number never seen before in the place of this one. */
  Script fresh(String name, long number) {
    settings += "\\set " + name + " random(100000000000, 8000000000000000000)\n";
    return with(number, ":" + name);
  }

  private Script with(long number, String variable) {
    text = text.replaceAll(LITERAL.replace("#", Long.toString(number)), variable);
    return this;
  }

  Script replace(String what, String with) {
    text = text.replace(what, with);
    return this;
  }

  Script without(String pattern) {
    text = text.replaceAll(pattern, "");
    return this;
  }

  @Override
  public String toString() {
    return settings + text;
  }
}
