package youke.kernel.record;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import youke.kernel.problem.KernelProblem;
import youke.kernel.problem.Place;
import youke.kernel.problem.Problem;
import youke.kernel.problem.Refusal;

/**
 * Where a page ended, as text that goes out and comes back; it holds for the same question only.
 */
final class Cursor {
  private static final char END = '\u001f';
  private static final String EMPTY = "\u0000";

  private final Query query;

  Cursor(Query query) {
    this.query = query;
  }

  String write(List<@Nullable String> keys) {
    StringBuilder text = new StringBuilder(question());
    for (String key : keys) {
      text.append(END)
          .append(key == null ? EMPTY : key.replace("\\", "\\\\").replace("" + END, "\\u"));
    }
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The place in the order, one value per key and the id.
   *
   * @throws Refusal BAD_CURSOR when it is not of this question
   */
  List<@Nullable String> read(String cursor) {
    try {
      String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      String[] parts = text.split("" + END, -1);
      if (parts.length != query.order().size() + 2 || !parts[0].equals(question())) {
        throw bad();
      }
      List<@Nullable String> keys = new ArrayList<>();
      for (int i = 1; i < parts.length; i++) {
        keys.add(
            parts[i].equals(EMPTY)
                ? null
                : parts[i].replace("\\u", "" + END).replace("\\\\", "\\"));
      }
      Long.parseLong(Objects.requireNonNullElse(keys.getLast(), ""));
      return keys;
    } catch (IllegalArgumentException e) {
      throw bad();
    }
  }

  private String question() {
    int hash =
        Objects.hash(query.entity(), query.filter(), query.search(), query.order(), query.bin());
    return Integer.toHexString(hash);
  }

  private static Refusal bad() {
    return new Refusal(Problem.of(KernelProblem.BAD_CURSOR, Place.field("after")));
  }
}
