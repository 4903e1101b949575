package youke.kernel.problem;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiPredicate;
import youke.kernel.text.Label;
import youke.kernel.text.Language;

/** One thing that stands in the way: what, where, and what to do about it. */
public record Problem(ProblemCode code, Place place, Map<String, Object> arguments) {
  /** The argument that holds the id of the record, where one act concerns several. */
  public static final String RECORD = "record";

  public static Problem of(ProblemCode code, Place place) {
    return new Problem(code, place, Map.of());
  }

  public static Problem of(ProblemCode code) {
    return of(code, Place.WHOLE);
  }

  /**
   * The same problem with one more slot filled; a {@link Label} is shown in the reader's language.
   */
  public Problem with(String slot, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(arguments);
    more.put(slot, value);
    return new Problem(code, place, more);
  }

  /**
   * The same problem for a reader: values that are {@link Guarded} are told where the reader sees
   * their field, else they stay masked.
   */
  public Problem toldTo(BiPredicate<String, String> sees) {
    Map<String, Object> told = new LinkedHashMap<>(arguments);
    told.replaceAll(
        (_, value) ->
            value instanceof Guarded(String entity, String field, Object guarded)
                    && sees.test(entity, field)
                ? guarded
                : value);
    return new Problem(code, place, told);
  }

  public Problem at(Place where) {
    return new Problem(code, where, arguments);
  }

  /** The sentence for the person, slots filled. */
  public String message(Language language) {
    String text = code.text().in(language);
    for (Map.Entry<String, Object> argument : arguments.entrySet()) {
      Object value = argument.getValue();
      String shown = value instanceof Label label ? label.in(language) : String.valueOf(value);
      text = text.replace("{" + argument.getKey() + "}", shown);
    }
    return text;
  }
}
