package youke.bench;

import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.stream.Stream;
import youke.kernel.search.SearchField;
import youke.kernel.search.SearchKind;
import youke.kernel.search.SearchText;
import youke.kernel.search.SearchTokens;

/**
 * How fast names become index words on one core, and how large they are; the limit is 300,000 names
 * a second.
 */
public final class SearchTextBench {
  private static final int LIMIT = 300_000;
  private static final int NAMES = 1_000_000;
  private static final int ROUNDS = 5;
  private static final SearchField NAME = new SearchField("n", SearchKind.NAME);

  private SearchTextBench() {}

  /** Takes no arguments. */
  public static void main(String[] arguments) {
    long start = cpu();
    SearchTokens tokens = new SearchTokens();
    tokens.add(NAME, "上海远川石化有限公司");
    System.out.printf(Locale.ROOT, "first name, tables loaded: %.0f ms%n", millis(start));
    CompanyNames source = new CompanyNames(1);
    String[] names = Stream.generate(source::next).limit(NAMES).toArray(String[]::new);
    for (int round = 1; round <= ROUNDS; round++) {
      measure(names, tokens, round);
    }
  }

  private static void measure(String[] names, SearchTokens tokens, int round) {
    long start = cpu();
    long length = 0;
    for (String name : names) {
      length += SearchText.normalise(name).length();
    }
    double normalising = millis(start);
    start = cpu();
    long characters = 0;
    long words = 0;
    for (String name : names) {
      String text = tokens.clear().add(NAME, name).text();
      characters += text.length();
      if (round == 1) {
        words += 1 + text.chars().filter(c -> c == ' ').count();
      }
    }
    double indexing = millis(start);
    double rate = names.length / indexing * 1000;
    System.out.printf(
        Locale.ROOT,
        "round %d: normalise %,.0f names a CPU second; normalise + index words %,.0f, ratio to the limit %.2f%n",
        round,
        names.length / normalising * 1000,
        rate,
        rate / LIMIT);
    if (round == 1) {
      System.out.printf(
          Locale.ROOT,
          "a name: %.1f characters, %.1f words, %.0f characters of tsvector text%n",
          (double) length / names.length,
          (double) words / names.length,
          (double) characters / names.length);
    }
  }

  /** Time on the processor, so that what else the machine does counts little. */
  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static double millis(long start) {
    return (cpu() - start) / 1e6;
  }
}
