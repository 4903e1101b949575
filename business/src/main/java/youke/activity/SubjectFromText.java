package youke.activity;

import java.util.List;
import java.util.Optional;
import youke.kernel.model.Entity;
import youke.kernel.model.Field;
import youke.kernel.rule.Derive;
import youke.kernel.rule.Facts;
import youke.kernel.rule.Input;

/**
 * The subject of what was written down in haste: the beginning of the text's first line.
 *
 * @param <E> the entity of the activity
 */
final class SubjectFromText<E extends Entity<E>> implements Derive<E, String> {
  private static final int LENGTH = 40;

  private final Field<E, String> subject;
  private final Field<E, String> text;

  SubjectFromText(Field<E, String> subject, Field<E, String> text) {
    this.subject = subject;
    this.text = text;
  }

  @Override
  public Field<E, String> result() {
    return subject;
  }

  @Override
  public boolean yields() {
    return true;
  }

  @Override
  public List<Input> inputs() {
    return List.of(Input.own(text));
  }

  @Override
  public Optional<String> value(Facts<E> activity) {
    return activity.find(subject).or(() -> activity.find(text).flatMap(SubjectFromText::beginning));
  }

  private static Optional<String> beginning(String text) {
    return text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .findFirst()
        .map(
            line ->
                line.codePointCount(0, line.length()) <= LENGTH
                    ? line
                    : line.substring(0, line.offsetByCodePoints(0, LENGTH)) + "…");
  }
}
