package youke.server;

import java.util.List;
import java.util.Map;
import youke.kernel.text.Label;

/**
 * One thing that the command line can be asked for.
 *
 * @param name the word that asks for it
 * @param operands the names of the words that must follow, in order, as the usage shows them
 * @param options the options by their name with dashes, each with what its value is called; all
 *     take one value
 * @param flags the options that take no value
 */
record Verb(
    String name, List<String> operands, Map<String, String> options, List<String> flags, Act act) {

  /** What the verb does with its words; answers the exit code. */
  @FunctionalInterface
  interface Act {
    int run(Words words, Terminal terminal);
  }

  /** One line that shows how to ask. */
  Label usage() {
    StringBuilder line = new StringBuilder(name);
    operands.forEach(operand -> line.append(' ').append(operand));
    options.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(option -> line.append(" [%s %s]".formatted(option.getKey(), option.getValue())));
    flags.forEach(flag -> line.append(" [%s]".formatted(flag)));
    return Label.of("用法：youke " + line, "Usage: youke " + line);
  }
}
